import { expect, test } from 'vitest'
import { lines } from './lines.ts'

test('so many run at once for each name, the others in their order', async () => {
  const inLine = lines(2)
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const all = ['a1', 'a2', 'a3', 'a4', 'b1'].map((work) =>
    inLine(work.slice(0, 1), async () => {
      begun.push(work)
      await new Promise<void>((resolve) => ends.set(work, resolve))
      return work
    }),
  )
  await turns()
  expect(begun).toEqual(['a1', 'a2', 'b1'])
  ends.get('a2')?.()
  await turns()
  expect(begun).toEqual(['a1', 'a2', 'b1', 'a3'])
  ends.get('a1')?.()
  await turns()
  for (const end of ends.values()) end()
  expect(await Promise.all(all)).toEqual(['a1', 'a2', 'a3', 'a4', 'b1'])
})

test('one that fails makes room, too', async () => {
  const inLine = lines(1)
  const failing = inLine('a', () => Promise.reject(new Error('no')))
  const after = inLine('a', () => Promise.resolve('yes'))
  await expect(failing).rejects.toThrow('no')
  expect(await after).toBe('yes')
  expect(await inLine('a', () => Promise.resolve('again'))).toBe('again')
})

async function turns(): Promise<void> {
  for (let at = 0; at < 10; at++) await Promise.resolve()
}
