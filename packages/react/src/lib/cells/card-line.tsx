import type { ReactElement, ReactNode } from 'react'
import { CopyButton } from '../parts/copy-button.tsx'
import { shown } from './shown.ts'

/** One value of a card. */
export interface CardLineProps {
  readonly label: string
  /** What is copied, and shown unless there are children. */
  readonly value: string
  readonly copyable?: boolean
  readonly children?: ReactNode
}

/** A value with the words for it, and a button that copies it. */
export function CardLine(props: CardLineProps): ReactElement {
  const { label, value, copyable = true, children } = props
  return (
    <div className="loggia-card-line">
      <span className="loggia-card-label">{label}</span>
      <span className="loggia-card-value">{children ?? <bdi>{shown(value, readable)}</bdi>}</span>
      {copyable ? <CopyButton label={label} text={value} /> : null}
    </div>
  )
}

/** Characters that anybody would read in a card; a copy has them all. */
export const readable = 5000
