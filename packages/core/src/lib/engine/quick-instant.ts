import { instant } from '../instant.ts'

/**
 * {@link instant} for many moments, most of which share their day with the one before: the day is compared, and only
 * the time of day is read, digit by digit. Whatever is not written that way is read like everything else.
 *
 * @returns milliseconds; -Infinity where there is no real moment
 */
export function instantReader(): (value: unknown) => number {
  const day = Uint16Array.from('1970-01-01T', (digit) => digit.charCodeAt(0))
  let start = 0

  const slow = (value: unknown): number => {
    const time = instant(value)
    if (time === null) return -Infinity
    if (typeof value !== 'string' || value.length !== whole) return time
    // 24:00 is of the day before, and other zones have other days.
    const begins = instant(`${value.slice(0, dayLength)}00:00:00.000Z`)
    if (begins === null) return time
    start = begins
    for (let at = 0; at < dayLength; at++) day[at] = value.charCodeAt(at)
    return time
  }
  return (value) => {
    if (typeof value !== 'string' || value.length !== whole) return slow(value)
    for (let at = 0; at < dayLength; at++) if (value.charCodeAt(at) !== day[at]) return slow(value)
    const time = timeOfDay(value)
    return time < 0 ? slow(value) : start + time
  }
}

/** `2026-03-06T`, and `2026-03-06T12:30:45.000Z`. */
const dayLength = 11
const whole = 24

/** Milliseconds of `12:30:45.000Z` behind a day; negative where something else is written. */
function timeOfDay(text: string): number {
  const hours = number(text, 11)
  const minutes = number(text, 14)
  const seconds = number(text, 17)
  // The third digit of the fraction makes three of two.
  const hundredths = number(text, 20)
  const rest = text.charCodeAt(22) - zero
  const isWritten =
    text.charCodeAt(13) === colon &&
    text.charCodeAt(16) === colon &&
    text.charCodeAt(19) === dot &&
    text.charCodeAt(23) === utc
  const isTime = hours < 24 && minutes < 60 && seconds < 60 && hundredths < 100
  if (!isWritten || !isTime || rest < 0 || rest > 9) return -1
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + hundredths * 10 + rest
}

/** Two digits; 100 for anything else. */
function number(text: string, at: number): number {
  const tens = text.charCodeAt(at) - zero
  const ones = text.charCodeAt(at + 1) - zero
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : 100
}

const zero = 48
const dot = 46
const colon = 58
const utc = 90
