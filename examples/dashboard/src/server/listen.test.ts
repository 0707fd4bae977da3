import { once } from 'node:events'
import { createServer, request, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { listen, type Listening, type Place } from './listen.ts'
import { Failure } from './say.ts'

const servers: Listening[] = []

afterEach(async () => {
  await Promise.all(servers.splice(0).map(({ stop }) => stop()))
})

const hello: RequestListener = (_, response) => void response.end('hello')

async function serve(place: Partial<Place> = {}, listener = hello): Promise<Listening> {
  const server = await listen({ port: 0, host: null, ...place }, listener)
  servers.push(server)
  return server
}

test('answers at the address that it names', async () => {
  const { url } = await serve()
  expect(url).toMatch(/^http:\/\/localhost:\d+$/)
  expect(await (await fetch(url)).text()).toBe('hello')
  expect(await (await fetch(url.replace('localhost', '127.0.0.1'))).text()).toBe('hello')
})

test('a port that is taken is named, with what to do', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const listening = listen({ port, host: null }, hello)
  await expect(listening).rejects.toThrow(Failure)
  await expect(listening).rejects.toThrow(`Port ${port} is taken by another program.`)
  other.close()
})

/** `fetch` does not let its caller choose the host. */
function statusFor(url: string, host: string): Promise<number> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    asked.on('error', reject).end()
  })
}

test.each([
  ['localhost:4173', 200],
  ['LOCALHOST', 200],
  ['127.0.0.1:4173', 200],
  ['[::1]:4173', 200],
  ['evil.test', 421],
  ['localhost.evil.test:4173', 421],
])('a request for the host %j is answered with %i', async (host, status) => {
  expect(await statusFor((await serve()).url, host)).toBe(status)
})

test('where a host is given, any name is answered', async () => {
  const { url } = await serve({ host: '127.0.0.1' })
  expect(await statusFor(url, 'dashboard.internal')).toBe(200)
})

test('a host that is none of this machine is named', async () => {
  const listening = listen({ port: 0, host: 'no-such-host.invalid' }, hello)
  await expect(listening).rejects.toThrow(Failure)
})

test('stops after what is being answered, and takes no more', async () => {
  const asked = Promise.withResolvers<ServerResponse>()
  const { url, stop } = await listen({ port: 0, host: null }, (_, answer) => asked.resolve(answer))
  const answer = fetch(url)
  const response = await asked.promise
  const stopped = stop()
  response.end('late but whole')
  expect(await (await answer).text()).toBe('late but whole')
  await stopped
  await expect(fetch(url)).rejects.toThrow('fetch failed')
})
