import { instant, type Entry } from '@loggia/core'
import { useRef, type ReactElement } from 'react'
import { useFocusHandover } from '../hooks/use-focus-handover.ts'
import type { Answer } from '../hooks/use-page.ts'
import { TableMessage } from '../parts/table-message.tsx'
import { reachEnglish } from '../words/reach-messages.ts'
import { useViewer, useWords } from '../words/viewer.tsx'

/** A page that was cut off, and what is looked for meanwhile. */
export interface SearchReachProps<E extends Entry> {
  readonly answer: Answer<E>
}

/** After the last row: how far the backend has looked, and the way further back. */
export function SearchReach<E extends Entry>({
  answer: { page, rows, lookOn },
}: SearchReachProps<E>): ReactElement {
  const words = useWords(reachEnglish)
  const { time } = useViewer()
  const at = instant(page?.scannedThrough ?? null)
  const moment = at === null ? '' : time.short(at)
  if (lookOn && rows.length === 0) {
    return (
      <TableMessage
        icon="search"
        title={words.nothingUntil(moment)}
        hint={words.nothingUntilHint}
        choice={{ label: words.lookOn, onChoose: lookOn }}
      />
    )
  }
  return (
    <div className="loggia-reach" role="status">
      <span>{lookOn ? words.lookedThrough(moment) : words.lookingThrough(moment)}</span>
      {lookOn ? <LookOn label={words.lookOn} onChoose={lookOn} /> : null}
    </div>
  )
}

/** Goes while it looks, and must not take the focus with it. */
function LookOn({
  label,
  onChoose,
}: {
  readonly label: string
  readonly onChoose: () => void
}): ReactElement {
  const button = useRef<HTMLButtonElement>(null)
  useFocusHandover(button)
  return (
    <button ref={button} type="button" className="loggia-button" onClick={onChoose}>
      {label}
    </button>
  )
}
