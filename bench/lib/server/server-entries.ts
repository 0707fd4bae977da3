import type { LogEntry } from '@loggia/core'

/** How many entries there are, and whose: one account has nine tenths of them, ten a hundredth each. */
export interface Share {
  readonly account: string
  readonly count: number
}

/** The accounts of a number of entries, the largest first. */
export function sharesOf(total: number): readonly Share[] {
  const middle = Array.from({ length: 10 }, (_, at) => ({
    account: `middle-${at}`,
    count: Math.round(total * 0.009),
  }))
  const small = Array.from({ length: 1000 }, (_, at) => ({
    account: `small-${at}`,
    count: Math.max(1, Math.round(total * 0.00001)),
  }))
  return [{ account: big, count: Math.round(total * 0.9) }, ...middle, ...small]
}

export const big = 'big'

/** Every entry is from these 30 days. */
export const start = Date.parse('2026-10-01T00:00:00.000Z')
export const days = 30
const length = days * 86_400_000

/** The time of an entry by its place in its account: the oldest first, evenly spread. */
function timeAt({ count }: Share, at: number): string {
  return new Date(start + Math.floor((at * length) / count)).toISOString()
}

/** The entry of an account at a place, the same whenever it is asked for. */
export function entryAt(share: Share, at: number): LogEntry {
  const random = numbersOf(at * 2_654_435_761 + share.count)
  const pick = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T
  const isError = random() < 0.07
  const status = isError ? pick(failures) : pick(successes)
  const key = Math.floor(random() ** 2 * 40)
  const isRare = at % rareEvery === rareEvery - 1
  return {
    id: `${share.account}-${at.toString(36).padStart(7, '0')}`,
    apikey_name: `key-${key}`,
    apikey_prefix: `bye_K${String(key).padStart(4, '0')}`,
    key_state: 'active',
    method: pick(methods),
    endpoint: endpointOf(random),
    query_params: random() < 0.3 ? `page=${Math.floor(random() * 90)}` : null,
    status_code: status,
    error_code: isRare ? 'BSE9999' : isError ? pick(errorCodes) : null,
    ip_hash: hashOf(Math.floor(random() * 50_000)),
    timestamp: timeAt(share, at),
  }
}

const rareEvery = 1_800_000
const methods = ['GET', 'GET', 'GET', 'POST', 'POST', 'PUT', 'DELETE'] as const
const successes = [200, 200, 200, 200, 200, 201, 204] as const
const failures = [400, 401, 403, 404, 404, 429, 500, 502, 503] as const
const errorCodes = ['BSE1001', 'BSE1004', 'BSE2003', 'BSE3001', 'BSE4002', 'BSE5000'] as const

/** A third generates images with one model; a tenth is of generations, of which one in 256 begins with `ab`. */
function endpointOf(random: () => number): string {
  const kind = random()
  if (kind < 0.33) return `/v1/images/flux-pro/${Math.floor(random() * 500_000)}`
  if (kind < 0.43) return `/v1/generations/gen_${hex(random() * 2 ** 24, 6)}`
  return `/v1/models/${Math.floor(random() * 600)}/runs/${Math.floor(random() * 800)}`
}

/** 64 hexadecimal digits. */
function hashOf(address: number): string {
  const random = numbersOf(address + 7)
  return Array.from({ length: 8 }, () => hex(random() * 2 ** 32, 8)).join('')
}

function hex(number: number, digits: number): string {
  return Math.floor(number).toString(16).padStart(digits, '0')
}

/** Numbers from 0 up to 1 (mulberry32). */
function numbersOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
