import type { LoggiaError } from '@loggia/core'
import { useRef, type ReactElement } from 'react'
import { useFocusHandover } from '../hooks/use-focus-handover.ts'
import { useViewer, type Viewer } from '../words/viewer.tsx'
import { Icon } from './icon.tsx'

/** A failure while older rows are still shown. */
export interface FailureBarProps {
  readonly error: LoggiaError
  /** What it means for the rows. Default: that they are from before. */
  readonly remark?: string | undefined
  readonly choice: { readonly label: string; readonly onChoose: () => void }
}

/** Says under the rows what failed and what that means for them, and offers another try. */
export function FailureBar({ error, remark, choice }: FailureBarProps): ReactElement {
  const viewer = useViewer()
  const bar = useRef<HTMLDivElement>(null)
  useFocusHandover(bar)
  return (
    <div ref={bar} className="loggia-failure" role="alert">
      <Icon name="warning" />
      <span>{[failureText(error, viewer), remark ?? viewer.words.oldRows].join(' ')}</span>
      <button type="button" className="loggia-button" onClick={choice.onChoose}>
        {choice.label}
      </button>
    </div>
  )
}

/** What failed, in the person's words, with how long to wait when the backend said so. */
export function failureText(error: LoggiaError, { words, time }: Viewer): string {
  const text = words.error(error.code)
  return error.retryAfter === undefined
    ? text
    : `${text} ${words.waitAtLeast(time.duration(error.retryAfter))}`
}
