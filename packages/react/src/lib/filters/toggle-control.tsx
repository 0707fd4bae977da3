import { useRef, type KeyboardEvent, type ReactElement } from 'react'
import { filterEnglish } from '../words/filter-messages.ts'
import { useWords } from '../words/viewer.tsx'
import { isSame } from './filter-changes.ts'
import type { ControlState } from './use-filters.ts'

/** All, or one of few choices: radio buttons that look like one bar. */
export function ToggleControl({ state }: { readonly state: ControlState }): ReactElement {
  const words = useWords(filterEnglish)
  const group = useRef<HTMLDivElement>(null)
  const { control, filter, otherwise, choose } = state
  const { field, label, choices = [] } = control
  const options = [null, ...choices]
  const chosen = options.findIndex((choice) =>
    choice === null || filter === null
      ? choice === null && filter === null && !otherwise
      : isSame({ ...choice, field }, filter),
  )
  const step = (event: KeyboardEvent, at: number): void => {
    const next = nextAt(event, at, options.length)
    if (next === null) return
    event.preventDefault()
    choose(options[next] ?? null)
    group.current?.querySelectorAll<HTMLElement>('[role="radio"]')[next]?.focus()
  }
  return (
    <div ref={group} className="loggia-segments" role="radiogroup" aria-label={label}>
      <span className="loggia-segments-label" aria-hidden="true">
        {label}
      </span>
      {options.map((choice, at) => (
        <button
          key={choice?.label ?? ''}
          type="button"
          role="radio"
          className="loggia-segment"
          aria-checked={at === chosen}
          tabIndex={at === Math.max(0, chosen) ? 0 : -1}
          onClick={() => choose(choice)}
          onKeyDown={(event) => step(event, at)}
        >
          {choice?.label ?? words.all}
        </button>
      ))}
    </div>
  )
}

/** The radio button that a key leads to, round the ends; `null` for keys that lead nowhere. */
function nextAt(event: KeyboardEvent, at: number, count: number): number | null {
  const forth = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: forth,
    ArrowLeft: -forth,
    ArrowDown: 1,
    ArrowUp: -1,
  }
  const step = steps[event.key]
  return step === undefined ? null : (at + step + count) % count
}
