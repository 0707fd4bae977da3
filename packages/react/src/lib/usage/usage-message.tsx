import type { ErrorCode, LoggiaError } from '@loggia/core'
import type { ReactElement } from 'react'
import { Icon } from '../parts/icon.tsx'
import type { UsageMessages } from '../words/usage-messages.ts'
import { useViewer } from '../words/viewer.tsx'
import type { UsageAnswer } from './use-usage.ts'

/** Words in the place of bars: why there are none. */
export function UsageMessage({
  answer,
  empty,
  collection,
  words,
  retry,
}: {
  readonly answer: UsageAnswer
  readonly empty: boolean
  readonly collection: string
  readonly words: UsageMessages
  readonly retry: () => void
}): ReactElement | null {
  const failed = answer.error !== null && !empty
  if (!failed && !empty) return null
  return (
    <div className="loggia-usage-message">
      {failed ? (
        <UsageFailure error={answer.error} old={false} words={words} retry={retry} />
      ) : (
        <p>{words.usageEmpty(collection)}</p>
      )}
    </div>
  )
}

/** What failed, and another try. */
export function UsageFailure({
  error,
  old,
  words,
  retry,
}: {
  readonly error: LoggiaError
  /** Whether there are counts from before. */
  readonly old: boolean
  readonly words: UsageMessages
  readonly retry: () => void
}): ReactElement {
  const { words: common, time } = useViewer()
  const said = telling.has(error.code) ? common.error(error.code) : words.usageFailed
  const wait =
    error.retryAfter === undefined ? '' : common.waitAtLeast(time.duration(error.retryAfter))
  return (
    <div className="loggia-usage-failure" role="status">
      <Icon name="warning" />
      <bdi>{[said, wait, old ? words.usageOld : ''].filter(Boolean).join(' ')}</bdi>
      <button type="button" className="loggia-button" onClick={retry}>
        {common.tryAgain}
      </button>
    </div>
  )
}

/** What the person can do something about, other than to try again. */
const telling: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'unauthorized',
  'forbidden',
  'rate-limited',
  'timeout',
])
