import type { ReactElement } from 'react'
import { Icon } from '../parts/icon.tsx'

/** Why a detail does not tell everything. */
export interface DetailNoticeProps {
  readonly text: string
  readonly tone: 'quiet' | 'warning'
  /** What the person can do about it. */
  readonly choice?: { readonly label: string; readonly onChoose: () => void }
}

/** A calm line in the place of what could not be had. */
export function DetailNotice({ text, tone, choice }: DetailNoticeProps): ReactElement {
  return (
    <div
      className="loggia-detail-notice"
      data-tone={tone}
      {...(tone === 'warning' ? { role: 'alert' } : {})}
    >
      <Icon name={tone === 'warning' ? 'warning' : 'expired'} />
      <span>{text}</span>
      {choice ? (
        <button type="button" className="loggia-button" onClick={choice.onChoose}>
          {choice.label}
        </button>
      ) : null}
    </div>
  )
}
