import { instant } from '@loggia/core'
import { properties, type Loose } from '../json-parts.ts'

/**
 * The newest time that a payload names and that can be believed: not before GitHub, and not later than `latest`.
 * Everything in a payload happened before it was sent, so the newest is when it was sent, or a little earlier.
 * `null` when it names none.
 */
export function githubTime(payload: Loose, latest: Date): Date | null {
  const most = latest.getTime()
  const newest = newestOf(payload, past, most) ?? newestOf(payload, effective, most)
  return newest === null ? null : new Date(newest)
}

function newestOf(payload: Loose, names: RegExp, latest: number): number | null {
  let newest: number | null = null
  for (const { name, value } of properties(payload)) {
    const time = names.test(name) ? timeOf(value) : null
    const isBelievable = time !== null && time >= first && time <= latest
    if (isBelievable && time > (newest ?? -Infinity)) newest = time
  }
  return newest
}

/** A text, or a number of seconds or milliseconds since 1970. */
function timeOf(value: unknown): number | null {
  if (typeof value !== 'number') return instant(value)
  return Math.floor(value > 1e11 ? value : value * 1000)
}

/** Others may tell of the future: `due_on`, `expires_at`. */
const past = /^(?!expires).*_at$|^timestamp$|^date$|^since$|^@timestamp$/
/** It may, too, but it is better than nothing. */
const effective = /^effective_date$/

const first = Date.parse('2008-01-01T00:00:00.000Z')
