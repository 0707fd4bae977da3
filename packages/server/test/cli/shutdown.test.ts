import { once } from 'node:events'
import { request, type ClientRequest } from 'node:http'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { eventNamed } from './event.ts'
import { testFolder } from './folder.ts'
import { logged, serving } from './serving.ts'

testFolder()

/** A batch of which the first part is sent, and the server waits for the rest. */
function begun(url: string): ClientRequest {
  const headers = { 'content-type': 'application/json' }
  const batch = request(`${url}/v1/activity`, { method: 'POST', headers })
  batch.on('error', () => undefined)
  batch.write('[')
  return batch
}

/** Resolves with the status of its answer once the rest was sent. */
async function finish(batch: ClientRequest): Promise<number | undefined> {
  const answer = once(batch, 'response')
  batch.end(`${JSON.stringify(eventNamed('a'))}]`)
  const [response] = (await answer) as [{ readonly statusCode?: number; resume(): void }]
  response.resume()
  return response.statusCode
}

/** Waits until the server has heard of it: it answers one after the other. */
async function heard(url: string): Promise<void> {
  await fetch(`${url}/health`)
}

test('an answer that runs is given its time', async () => {
  const server = await serving(['--memory'])
  const batch = begun(server.url)
  await heard(server.url)
  const ended = server.stop()
  await logged(server.log, 'ending', server)
  await expect(fetch(`${server.url}/health`)).rejects.toThrow()
  expect(await finish(batch)).toBe(200)
  expect(await ended).toBe(0)
  expect(server.log().at(-1)).toMatchObject({ msg: 'ended' })
})

test('what takes longer than its time is cut off, and said', async () => {
  const server = await serving(['--memory', '--shutdown-timeout', '1'])
  begun(server.url)
  await heard(server.url)
  expect(await server.stop()).toBe(0)
  expect(server.log()).toContainEqual(expect.objectContaining({ level: 'warn', cut: 1 }) as unknown)
})

test('a connection that nobody asks anything on is not waited for', async () => {
  const server = await serving(['--memory', '--shutdown-timeout', '60'])
  const { hostname, port } = new URL(server.url)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  expect(await server.stop()).toBe(0)
})

test('tails end at once, for whoever follows one goes on elsewhere', async () => {
  const server = await serving(['--memory', '--shutdown-timeout', '60'])
  const tail = await fetch(`${server.url}/v1/activity/tail`)
  const ended = server.stop()
  await tail.text()
  expect(await ended).toBe(0)
})

test('while it is about to end it is not ready, and still answers', async () => {
  const server = await serving(['--memory', '--shutdown-delay', '1'])
  const ended = server.stop()
  await logged(server.log, 'ending', server)
  const ready = await fetch(`${server.url}/ready`)
  expect([ready.status, await ready.json()]).toEqual([503, { status: 'stopping' }])
  expect((await fetch(`${server.url}/v1/activity`)).status).toBe(200)
  expect(await ended).toBe(0)
})

test('told twice, it ends at once', async () => {
  const server = await serving(['--memory', '--shutdown-timeout', '60'])
  begun(server.url)
  await heard(server.url)
  server.child.kill('SIGTERM')
  await logged(server.log, 'ending', server)
  expect(await server.stop()).toBe(143)
})
