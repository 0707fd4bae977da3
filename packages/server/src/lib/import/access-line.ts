import { isIP } from 'node:net'
import { instant } from '@loggia/core'
import type { RequestFacts } from '../capture/capture.ts'
import { loggedText } from './logged-text.ts'
import { withoutAddresses } from './told-text.ts'

/** The request that a line is about, or why the line cannot be read. */
export type AccessLine =
  { readonly time: Date; readonly facts: RequestFacts } | { readonly reason: string }

/**
 * Reads a line of an access log: `address identity user [time] "request" status bytes "referrer" "agent"`.
 *
 * The last two may be missing, as in the common format; what follows them is not looked at.
 */
export function accessLine(text: string): AccessLine {
  if (text === '') return { reason: 'the line is empty' }
  const start = startForm.exec(text)
  if (!start) return { reason: 'the line is neither in the combined nor in the common format' }
  const end = endForm.exec(text.slice(start[0].length))
  if (!end) return { reason: 'the line is cut off, or goes on in another format behind its time' }
  const [, address = '', identity = '-', user = '-', clock = ''] = start
  const [, request = '', status = '', , agent = '-'] = end
  if (identity !== '-' && user.includes(' ')) {
    return { reason: 'the line has more fields before its time than the common format' }
  }
  const time = clockTime(clock)
  if (time === null) return { reason: 'there is no such time' }
  const asked = requestOf(loggedText(request))
  if ('reason' in asked) return asked
  if (!(Number(status) >= 100)) return { reason: 'the status is not from 100 to 999' }
  const facts: RequestFacts = {
    ...asked,
    status: Number(status),
    errorCode: null,
    address: unlessMissing(address),
    apiKey: { name: userName(loggedText(user)), key: '' },
    userAgent: unlessMissing(loggedText(agent)),
  }
  return { time, facts }
}

/** The first thing in brackets that looks like a time ends it, so no text makes it look twice. */
const startForm =
  /^(\S+) (\S+) (.*?) \[(\d\d\/[A-Za-z]{3}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4})\] (?=")/s
const quotedForm = /"([^"\\]*(?:\\.[^"\\]*)*)"/.source
const endForm = new RegExp(
  `^${quotedForm} (\\d{3}|-) (?:\\d+|-)(?:$| ${quotedForm} ${quotedForm}(?:$| )| (?=[^" ]))`,
  's',
)

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const clockForm = /^(\d\d)\/(\w{3})\/(\d{4}):(\d\d:\d\d:\d\d) ([+-]\d\d)(\d\d)$/

/** `17/May/2015:10:05:03 +0000`; `null` for anything else. */
export function clockTime(clock: string): Date | null {
  const [, day = '', name = '', year = '', time = '', hours = '', minutes = ''] =
    clockForm.exec(clock) ?? []
  const month = String(months.indexOf(name) + 1).padStart(2, '0')
  const milliseconds = instant(`${year}-${month}-${day}T${time}.000${hours}:${minutes}`)
  return milliseconds === null ? null : new Date(milliseconds)
}

/** A method, a target and a protocol; HTTP/0.9 had no protocol, and only paths. */
const requestForm = /^([!#$%&'*+.^_`|~\w-]+) (.+) HTTP\/\d+(?:\.\d+)?$/s
const oldRequestForm = /^([A-Z]+) (\/\S*)$/

/** The method and the target in `GET /a HTTP/1.1`. */
export function requestOf(
  request: string,
): Pick<RequestFacts, 'method' | 'target'> | { readonly reason: string } {
  if (request === '-' || request === '') return { reason: 'no request was sent' }
  const [, method, target] = requestForm.exec(request) ?? oldRequestForm.exec(request) ?? []
  return method && target ? { method, target } : { reason: 'the request is not HTTP' }
}

/** A server that puts addresses where users belong must not get them recorded. */
export function userName(name: string): string {
  const missing = name === '-' || name === '""' || name === ''
  return missing || isIP(name) !== 0 || withoutAddresses(name) !== name ? 'imported' : name
}

function unlessMissing(text: string): string | null {
  return text === '-' || text === '' ? null : text
}
