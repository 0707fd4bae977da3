import { useRef, type ReactElement } from 'react'
import { useFocusHandover } from '../hooks/use-focus-handover.ts'
import { Icon, type IconName } from './icon.tsx'

/** Words in the place of rows. */
export interface TableMessageProps {
  readonly icon: IconName
  readonly title: string
  readonly hint?: string | undefined
  readonly tone?: 'quiet' | 'warning'
  /** What the person can do about it. */
  readonly choice?: { readonly label: string; readonly onChoose: () => void } | undefined
}

/** Says why there are no rows, and what can be done. */
export function TableMessage(props: TableMessageProps): ReactElement {
  const { icon, title, hint, choice, tone = 'quiet' } = props
  const message = useRef<HTMLDivElement>(null)
  useFocusHandover(message)
  return (
    <div
      ref={message}
      className="loggia-message"
      data-tone={tone}
      {...(tone === 'warning' ? { role: 'alert' } : {})}
    >
      <Icon name={icon} />
      <p className="loggia-message-title">{title}</p>
      {hint ? <p className="loggia-message-hint">{hint}</p> : null}
      {choice ? (
        <button type="button" className="loggia-button" onClick={choice.onChoose}>
          {choice.label}
        </button>
      ) : null}
    </div>
  )
}
