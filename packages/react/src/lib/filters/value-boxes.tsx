import type { KeyboardEvent, ReactElement } from 'react'
import { useViewer } from '../words/viewer.tsx'
import type { ValueOption } from './value-options.ts'

/** What checkboxes for values show and report. */
export interface ValueBoxesProps {
  /** What they are values of. */
  readonly label: string
  readonly options: readonly ValueOption[]
  readonly chosen: readonly string[]
  /** Whether other counts are on their way. */
  readonly stale: boolean
  readonly onToggle: (value: string) => void
}

/** A checkbox for every value. The arrow keys go from one to the next. */
export function ValueBoxes(props: ValueBoxesProps): ReactElement {
  const { label, options, chosen, stale, onToggle } = props
  const { count } = useViewer()
  return (
    <ul className="loggia-options" aria-label={label} data-stale={stale}>
      {options.map((option) => (
        <li key={option.value}>
          <label className="loggia-option">
            <span className="loggia-option-box">
              <input
                type="checkbox"
                className="loggia-checkbox"
                checked={chosen.includes(option.value)}
                onChange={() => onToggle(option.value)}
                onKeyDown={moveFocus}
              />
            </span>
            <bdi className="loggia-option-text" title={option.label}>
              {option.label}
            </bdi>
            {option.count === null ? null : (
              <span className="loggia-option-count">{count(option.count).text}</span>
            )}
          </label>
        </li>
      ))}
    </ul>
  )
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  event.preventDefault()
  const boxes = [...(event.currentTarget.closest('ul')?.querySelectorAll('input') ?? [])]
  const at = boxes.findIndex((box) => box === event.currentTarget)
  boxes[Math.min(boxes.length - 1, Math.max(0, at + step))]?.focus()
}
