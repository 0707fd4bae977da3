import { expect, test } from 'vitest'
import { serviceOn, storeWith } from '../../../test/retention.ts'

test.each([
  { batch: 0 },
  { batch: -1 },
  { batch: 1.5 },
  { batch: Number.NaN },
  { every: 0 },
  { every: Number.NaN },
  { every: Infinity },
  { jitter: -1 },
  { pause: Number.NaN },
])('a service with %j is refused before it works', async (options) => {
  const store = await storeWith(2)
  const [[name, value] = ['', 0]] = Object.entries(options)
  expect(() => serviceOn(store, options)).toThrow(`\`${name}\` is ${value}`)
})

test('the least numbers do', async () => {
  const service = serviceOn(await storeWith(2, 3), { batch: 1, pause: 0, jitter: 0, every: 1 })
  expect(await service.run('acme')).toMatchObject({ state: 'done' })
})
