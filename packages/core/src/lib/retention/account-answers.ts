import { fieldValue } from '../field.ts'
import { isRetentionPolicy } from './plan.ts'

/** What the parts of an answer must be, as far as somebody who shows it relies on that. */
export type Shape = Readonly<Record<string, (value: unknown) => boolean>>

/** The name of the first part that is not as it must be; `null` when all are. */
export function faultIn(answer: unknown, shape: Shape): string | null {
  const parts = Object(answer) as object
  return Object.keys(shape).find((name) => !shape[name]?.(fieldValue(parts, name))) ?? null
}

const leaving: Shape = { collections: listOf({ count: isCount }) }
const sum: Shape = { total: isCount, live: isCount }

export const pass: Shape = { collections: listOf({ counted: isCount, deleted: isCount }) }
export const passes: Shape = { passes: listOf(pass) }
export const status: Shape = {
  policy: isRetentionPolicy,
  lastPass: (value) => value === null || faultIn(value, pass) === null,
}
export const preview: Shape = { policy: isRetentionPolicy, ...leaving }
export const usage: Shape = { ...sum, buckets: listOf({ counts: listOf(sum) }) }
export const key: Shape = { ...sum, prefix: (value) => typeof value === 'string' }
export const keys: Shape = { keys: listOf(key) }
export const deleted: Shape = { deleted: isCount }

function listOf(shape: Shape): (value: unknown) => boolean {
  return (value) => Array.isArray(value) && value.every((each) => faultIn(each, shape) === null)
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0
}
