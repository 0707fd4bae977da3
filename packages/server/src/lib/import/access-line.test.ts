import { expect, test } from 'vitest'
import { accessLine } from './access-line.ts'

/** A combined line with one part replaced. */
function line(
  parts: Partial<Record<'host' | 'user' | 'time' | 'request' | 'status' | 'agent', string>>,
): string {
  const { host, user, time, request, status, agent } = {
    host: '203.0.113.10',
    user: '-',
    time: '06/Mar/2026:12:30:45 +0000',
    request: 'GET /a?b=c HTTP/1.1',
    status: '200',
    agent: 'curl/8.5.0',
    ...parts,
  }
  return `${host} - ${user} [${time}] "${request}" ${status} 123 "https://ref.test/" "${agent}"`
}

test('a combined line says all that is recorded of a request', () => {
  expect(accessLine(line({}))).toEqual({
    time: new Date('2026-03-06T12:30:45.000Z'),
    facts: {
      method: 'GET',
      target: '/a?b=c',
      status: 200,
      errorCode: null,
      address: '203.0.113.10',
      apiKey: { name: 'imported', key: '' },
      userAgent: 'curl/8.5.0',
    },
  })
})

test.each([
  ['', null],
  [' 0.005 pipe', null],
  [' "-" "-"', null],
  [' "-" "curl/8.5.0"', 'curl/8.5.0'],
  [' "-" "curl/8.5.0" "198.51.100.7"', 'curl/8.5.0'],
  [' "-" "curl/8.5.0" 0.005', 'curl/8.5.0'],
])('what follows the size may be %j', (end, userAgent) => {
  const text = `203.0.113.10 - - [06/Mar/2026:12:30:45 +0000] "GET / HTTP/1.1" 200 -${end}`
  expect(accessLine(text)).toMatchObject({ facts: { status: 200, userAgent } })
})

test.each([
  ['06/Mar/2026:14:30:45 +0200', '2026-03-06T12:30:45.000Z'],
  ['06/Mar/2026:00:15:00 +0545', '2026-03-05T18:30:00.000Z'],
  ['31/Dec/2025:20:00:00 -0930', '2026-01-01T05:30:00.000Z'],
  ['29/Feb/2024:00:00:00 +0000', '2024-02-29T00:00:00.000Z'],
])('the time %s is %s', (time, utc) => {
  expect(accessLine(line({ time }))).toMatchObject({ time: new Date(utc) })
})

test.each([
  ['GET /a HTTP/2.0', 'GET', '/a'],
  ['GET /a HTTP/3', 'GET', '/a'],
  ['PROPFIND /dav/ HTTP/1.1', 'PROPFIND', '/dav/'],
  ['GET /a b c HTTP/1.1', 'GET', '/a b c'],
  ['GET https://api.test/a HTTP/1.1', 'GET', 'https://api.test/a'],
  ['CONNECT api.test:443 HTTP/1.1', 'CONNECT', 'api.test:443'],
  ['OPTIONS * HTTP/1.1', 'OPTIONS', '*'],
  ['GET /old', 'GET', '/old'],
  ['GET /say-\\"hi\\"-\\\\ HTTP/1.1', 'GET', '/say-"hi"-\\'],
  ['GET /\\xe2\\x98\\x83 HTTP/1.1', 'GET', '/☃'],
  ['GET /\\xE2\\x98 HTTP/1.1', 'GET', '/\ufffd'],
  ['GET /\\x1b[31m\\x00\\n HTTP/1.1', 'GET', '/\\x1b[31m\\x00\\n'],
  ['GET /a\u2028b HTTP/1.1', 'GET', '/a\u2028b'],
])('the request %s asks with %s for %s', (request, method, target) => {
  expect(accessLine(line({ request }))).toMatchObject({ facts: { method, target } })
})

test.each([
  ['2001:db8::1', '2001:db8::1'],
  ['host.example.test', 'host.example.test'],
  ['-', null],
])('the address may be %s', (host, address) => {
  expect(accessLine(line({ host }))).toMatchObject({ facts: { address } })
})

test.each([
  ['frank', 'frank'],
  ['Frank [the tank] Smith', 'Frank [the tank] Smith'],
  ['-', 'imported'],
  ['""', 'imported'],
  ['198.51.100.7', 'imported'],
  ['198.51.100.7:4711', 'imported'],
  ['2001:db8::1', 'imported'],
])('the user %s is recorded as %s', (user, name) => {
  expect(accessLine(line({ user }))).toMatchObject({ facts: { apiKey: { name } } })
})

test('an agent with quotes and backslashes is read to its end', () => {
  const agent = 'a \\"b\\" \\\\'
  expect(accessLine(line({ agent }))).toMatchObject({ facts: { userAgent: 'a "b" \\' } })
})

const format = 'the line is neither in the combined nor in the common format'
const cut = 'the line is cut off, or goes on in another format behind its time'

test.each([
  ['', 'the line is empty'],
  [' ', format],
  ['hello', format],
  ['{"remote_addr":"203.0.113.10","request":"GET / HTTP/1.1"}', format],
  ['\0\0\0\0', format],
  ['203.0.113.10 - - [06/Mar/2026:12:30:45] "GET / HTTP/1.1" 200 1', format],
  ['203.0.113.10 - - [06/Mar/2026:12:30:45 +0000] "GET / HTTP/1.1', cut],
  ['203.0.113.10 - - [06/Mar/2026:12:30:45 +0000] "GET / HTTP/1.1" 200', cut],
  ['203.0.113.10 - - [06/Mar/2026:12:30:45 +0000] "GET / HTTP/1.1" 200 1 "-"', cut],
  ['203.0.113.10 - - [06/Mar/2026:12:30:45 +0000] "GET / HTTP/1.1" 200 1 "-" "Mozilla', cut],
  ['203.0.113.10 - - [06/Mar/2026:12:30:45 +0000] "GET "/" HTTP/1.1" 200 1', cut],
  [
    'api.test:80 203.0.113.10 - - [06/Mar/2026:12:30:45 +0000] "GET / HTTP/1.1" 200 1',
    'the line has more fields before its time than the common format',
  ],
  [line({ time: '30/Feb/2026:12:30:45 +0000' }), 'there is no such time'],
  [line({ time: '06/Mai/2026:12:30:45 +0000' }), 'there is no such time'],
  [line({ time: '06/Mar/2026:25:30:45 +0000' }), 'there is no such time'],
  [line({ time: '06/Mar/2026:12:30:45 +9900' }), 'there is no such time'],
  [line({ request: '-' }), 'no request was sent'],
  [line({ request: '' }), 'no request was sent'],
  [line({ request: '\\x16\\x03\\x01\\x02' }), 'the request is not HTTP'],
  [line({ request: 't3 12.1.2' }), 'the request is not HTTP'],
  [line({ request: 'GET' }), 'the request is not HTTP'],
  [line({ status: '000' }), 'the status is not from 100 to 999'],
  [line({ status: '-' }), 'the status is not from 100 to 999'],
])('%j is no entry: %s', (text, reason) => {
  expect(accessLine(text)).toEqual({ reason })
})
