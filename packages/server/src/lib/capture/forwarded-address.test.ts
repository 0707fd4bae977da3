import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forwardedAddress } from './forwarded-address.ts'
import { nodeListener } from '../node-listener.ts'

test.each([
  [undefined, undefined, null],
  [undefined, '203.0.113.10', '203.0.113.10'],
  [undefined, ' 203.0.113.10:4711 , 198.51.100.7', '203.0.113.10'],
  [undefined, '"[2001:db8::1]:4711"', '2001:db8::1'],
  [undefined, '2001:db8::1', '2001:db8::1'],
  [undefined, ['203.0.113.10', '198.51.100.7'], '203.0.113.10'],
  [undefined, ', 203.0.113.10', null],
  [undefined, 'unknown', null],
  ['for=203.0.113.10;proto=https', '198.51.100.7', '203.0.113.10'],
  ['proto=https; For="[2001:db8::1]"', undefined, '2001:db8::1'],
  ['for=_hidden', '198.51.100.7', '198.51.100.7'],
  ['by="a,b;for=1.1.1.1";for=203.0.113.10', undefined, '203.0.113.10'],
])('Forwarded %j and X-Forwarded-For %j tell %j', (forwarded, list, address) => {
  expect(forwardedAddress(forwarded, list)).toBe(address)
})

/** Pieces of which such headers are made, in any order. */
const header = fc
  .array(
    fc.constantFrom(
      ...['for=', 'For = ', 'by=', ';', ',', ' ', '"', '\\', '[', ']', ':80', ':0', ':x', '='],
      ...['203.0.113.10', '198.51.100.7', '2001:db8::1', '::1', 'unknown', '_x', '999.1.1.1'],
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))

test('nodeListener reads every header in the same way', async () => {
  const mine: (string | null)[] = []
  const listener = nodeListener((_, { address }) => new Response(address), { trustProxy: true })
  const server = createServer((message: IncomingMessage, response) => {
    const { headers } = message
    mine.push(forwardedAddress(headers['forwarded'], headers['x-forwarded-for']))
    listener(message, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const ask = async (forwarded: string, list: string): Promise<string> => {
    const socket = connect(port, '127.0.0.1').setEncoding('utf8')
    const lines = ['GET / HTTP/1.1', 'Host: a', 'Connection: close', `Forwarded: ${forwarded}`]
    socket.end(`${[...lines, `X-Forwarded-For: ${list}`].join('\r\n')}\r\n\r\n`)
    let answer = ''
    for await (const part of socket) answer += String(part)
    return answer
  }
  await fc.assert(
    fc.asyncProperty(header, header, async (forwarded, list) => {
      const answer = await ask(forwarded, list)
      const [, body = ''] = answer.split('\r\n\r\n')
      expect(body).toContain(mine.pop() ?? '127.0.0.1')
    }),
    { numRuns: 300 },
  )
  server.close()
})
