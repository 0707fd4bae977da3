import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { eventNamed, sendEvents } from './event.ts'
import { testFolder } from './folder.ts'
import { run } from './program.ts'
import { serving } from './serving.ts'

const folder = testFolder()

async function json(url: string): Promise<unknown> {
  return (await fetch(url)).json()
}

test('what was sent in is there after the program was killed, and after it was told to end', async () => {
  const place = ['--folder', join(folder.path, 'kept')]
  const first = await serving(place)
  expect(
    await (await sendEvents(first.url, [eventNamed('a'), eventNamed('b')])).json(),
  ).toMatchObject({
    accepted: 2,
  })
  first.child.kill('SIGKILL')
  await first.ended.catch(() => undefined)
  const second = await serving(place)
  expect(await json(`${second.url}/v1/activity/count`)).toEqual({ relation: 'exact', count: 2 })
  expect(
    await (await sendEvents(second.url, [eventNamed('b'), eventNamed('c')])).json(),
  ).toMatchObject({
    accepted: 1,
    duplicates: 1,
  })
  expect(await second.stop()).toBe(0)
  const third = await serving(place)
  expect(await json(`${third.url}/v1/activity/count`)).toEqual({ relation: 'exact', count: 3 })
  expect(await third.stop('SIGINT')).toBe(0)
})

test("a folder that is somebody else's is refused in words, and left as it is", async () => {
  const path = join(folder.path, 'letters')
  mkdirSync(path)
  writeFileSync(join(path, 'letter.txt'), 'Dear')
  const { code, err } = await run(['serve', '--port', '0', '--folder', path])
  expect(err).toContain(`The folder "${path}" holds other files ("letter.txt"), and no entries.`)
  expect(code).toBe(3)
  expect(readdirSync(path)).toEqual(['letter.txt'])
})

test('a folder that is open is refused in words, and served on', async () => {
  const place = ['--folder', await folder.kept('shared')]
  const { url, stop } = await serving(place)
  const { code, err } = await run(['serve', '--port', '0', ...place])
  expect(code).toBe(3)
  expect(err).toMatch(
    /^Another process has the folder ".*" open, and only one at a time may\. Stop/,
  )
  expect((await fetch(`${url}/ready`)).status).toBe(200)
  await stop()
})

test('says that it is alive, and that it is ready', async () => {
  const { url, stop } = await serving(['--memory'])
  expect(await json(`${url}/health`)).toEqual({ status: 'ok' })
  expect(await json(`${url}/ready`)).toEqual({ status: 'ready' })
  await stop()
})

test('a port that is taken is said in words', async () => {
  const { url, stop } = await serving(['--memory'])
  const { port } = new URL(url)
  const { code, err } = await run(['serve', '--memory', '--port', port])
  expect(code).toBe(1)
  expect(err).toBe(
    `Port ${port} of 127.0.0.1 is taken by another program. End it, or choose another port with --port (PORT).\n`,
  )
  await stop()
})

test('a port for the metrics that is taken ends it, too', async () => {
  const { url, stop } = await serving(['--memory'])
  const { port } = new URL(url)
  const { code, err } = await run(['serve', '--memory', '--port', '0', '--metrics-port', port])
  expect(code).toBe(1)
  expect(err).toContain('choose another port with --metrics-port (LOGGIA_METRICS_PORT)')
  await stop()
})

test('pages elsewhere cannot have their own name point here', async () => {
  const { url, stop } = await serving(['--memory'])
  // Whoever asks by `fetch` cannot choose the host.
  const { request } = await import('node:http')
  const status = await new Promise((resolve) => {
    request(`${url}/v1/logs`, { headers: { host: 'evil.example' } }, ({ statusCode }) =>
      resolve(statusCode),
    ).end()
  })
  expect(status).toBe(421)
  await stop()
})
