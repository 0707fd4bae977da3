/**
 * Why a value cannot be recorded as JSON; `null` when it can.
 *
 * What was parsed may still be none to keep: numbers that have become infinite, or a nest so deep that it can be
 * written nowhere again and would spoil every list that holds it.
 */
export function notRecordable(value: unknown, longest: number): string | null {
  if (!isJson(value)) return 'is not JSON'
  const isShort = longest === Infinity || JSON.stringify(value).length <= longest
  return isShort ? null : `is longer than ${longest} characters`
}

/** Levels of arrays and objects; people nest a few. */
const deepest = 200

/** Level by level, for a nest may be deeper than calls can be. */
function isJson(value: unknown): boolean {
  let level: readonly unknown[] = [value]
  for (let depth = 0; depth <= deepest; depth++) {
    if (!level.every(isPart)) return false
    level = level.flatMap((part) => (isNest(part) ? Object.values(part) : []))
    if (level.length === 0) return true
  }
  return false
}

function isPart(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  return value === null || typeof value === 'string' || typeof value === 'boolean' || isNest(value)
}

/** An array or a plain object. */
function isNest(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return Array.isArray(value) || prototype === Object.prototype || prototype === null
}
