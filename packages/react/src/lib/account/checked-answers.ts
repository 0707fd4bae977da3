import {
  instant,
  isRetentionPolicy,
  LoggiaError,
  type KeyUsage,
  type RetentionPass,
  type RetentionPreview,
  type RetentionStatus,
} from '@loggia/core'

/**
 * A status that is fit to be shown.
 *
 * @throws LoggiaError `bad-answer` for a policy or a clock that is none
 */
export function checkedStatus(answer: RetentionStatus): RetentionStatus {
  if (!isRetentionPolicy(answer.policy)) throw badAnswer('policy', answer.policy)
  if (instant(answer.now) === null) throw badAnswer('now', answer.now)
  return answer
}

/** A preview that is fit to be shown. */
export function checkedPreview(answer: RetentionPreview): RetentionPreview {
  if (!Array.isArray(answer.collections)) throw badAnswer('collections', answer.collections)
  return answer
}

/** The passes that can be listed; what is none is left out. */
export function checkedPasses(answer: readonly RetentionPass[]): readonly RetentionPass[] {
  if (!Array.isArray(answer)) throw badAnswer('passes', answer)
  return (answer as readonly RetentionPass[]).filter(
    (pass) => typeof Object(pass).id === 'string' && Array.isArray(pass.collections),
  )
}

/** The keys that can be listed; what is none is left out. */
export function checkedKeys(answer: readonly KeyUsage[]): readonly KeyUsage[] {
  if (!Array.isArray(answer)) throw badAnswer('keys', answer)
  return (answer as readonly KeyUsage[]).filter((key) => typeof Object(key).prefix === 'string')
}

/** How many would leave one collection; none where it is not named. */
export function leavingOf(preview: RetentionPreview, collection: string): number {
  return preview.collections.find((each) => each.collection === collection)?.count ?? 0
}

function badAnswer(what: string, found: unknown): LoggiaError {
  return new LoggiaError('bad-answer', { detail: `${what} is ${JSON.stringify(found)}` })
}
