import { instant } from '@loggia/core'
import { clockTime, requestOf, userName, type AccessLine } from './access-line.ts'
import { textAt, type Loose } from './json-parts.ts'
import { withVisibleControls } from './logged-text.ts'

/**
 * Whether an object looks like a line of an access log that a server writes as JSON: with a status, what was asked for,
 * and who asked or when.
 */
export function isJsonAccess(object: Loose): boolean {
  const has = (names: readonly string[]): boolean =>
    names.some((name) => Object.hasOwn(object, name))
  return (
    has(names.status) &&
    (has(names.request) || has(names.target)) &&
    (has(names.address) || has(names.time))
  )
}

/**
 * The request that a line of JSON is about, as nginx (`log_format … escape=json`) and Apache are commonly set up to write
 * them. Of everything else in it nothing is taken, such as addresses that proxies name.
 */
export function jsonAccessLine(object: Loose, undated: Date | null): AccessLine {
  const said = (of: keyof typeof names): string => textOf(object, names[of])
  const time = said('time') === '' ? undated : timeIn(said('time'))
  if (time === null) return { reason: 'there is no such time' }
  const asked = said('request') ? requestOf(said('request')) : askedIn(said)
  if ('reason' in asked) return asked
  const status = Number(said('status'))
  if (!Number.isInteger(status) || status < 100 || status > 999) {
    return { reason: 'the status is not from 100 to 999' }
  }
  const facts = {
    ...asked,
    status,
    errorCode: null,
    address: said('address') || null,
    apiKey: { name: userName(said('user')), key: '' },
    userAgent: said('agent') || null,
  }
  return { time, facts }
}

/** The usual names of what is logged, those of variables of nginx first. */
const names = {
  time: ['time_iso8601', 'time_local', 'msec', '@timestamp', 'timestamp', 'time', 'datetime', 'ts'],
  request: ['request', 'request_line'],
  method: ['request_method', 'method', 'http_method', 'verb'],
  target: ['request_uri', 'uri', 'request_path', 'path', 'url'],
  query: ['args', 'query_string', 'query'],
  status: ['status', 'status_code', 'response_status', 'response_code', 'http_status'],
  address: ['remote_addr', 'remote_ip', 'client_ip', 'clientip', 'remote_host', 'client', 'ip'],
  user: ['remote_user', 'auth_user', 'user'],
  agent: ['http_user_agent', 'user_agent', 'useragent', 'userAgent', 'agent'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** What the first of these names says that says anything; servers write `-` where there is nothing. */
function textOf(object: Loose, of: readonly string[]): string {
  const texts = of.map((name) => textAt(object, name))
  return withVisibleControls(texts.find((text) => text !== '' && text !== '-') ?? '')
}

function askedIn(
  said: (of: 'method' | 'target' | 'query') => string,
): { readonly method: string; readonly target: string } | { readonly reason: string } {
  const [method, target, query] = [said('method'), said('target'), said('query').replace(/^\?/, '')]
  if (method === '' && target === '') return { reason: 'no request was sent' }
  if (!methodForm.test(method) || target === '') return { reason: 'the request is not HTTP' }
  return { method, target: query === '' || target.includes('?') ? target : `${target}?${query}` }
}

const methodForm = /^[!#$%&'*+.^_`|~\w-]+$/

/** ISO 8601, as Apache writes it, or a number of seconds or milliseconds since 1970. */
function timeIn(text: string): Date | null {
  const number = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : null
  if (number === null) return clockTime(text) ?? dateOf(instant(text))
  return dateOf(Math.floor(number > 1e11 ? number : number * 1000))
}

function dateOf(milliseconds: number | null): Date | null {
  const date = milliseconds === null ? null : new Date(milliseconds)
  return date !== null && instant(date) !== null ? date : null
}
