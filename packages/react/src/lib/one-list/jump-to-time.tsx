import { instant, type Entry } from '@loggia/core'
import { useId, useState, type FormEvent, type ReactElement, type RefObject } from 'react'
import { zoneText } from '../filters/zone-text.ts'
import { clockText, momentsAt } from '../filters/zone-time.ts'
import { Icon } from '../parts/icon.tsx'
import { PopoverButton } from '../parts/popover-button.tsx'
import type { ListRows } from '../scroll/list-rows.ts'
import { filterEnglish } from '../words/filter-messages.ts'
import { listEnglish } from '../words/list-messages.ts'
import { useViewer, useWords } from '../words/viewer.tsx'
import type { ViewStore } from './view-store.ts'

/** Where a moment leads. */
export interface JumpToTimeProps<E extends Entry> {
  readonly rows: ListRows<E>
  readonly view: ViewStore
  /** Told the moment, in milliseconds since 1970. */
  readonly onJump: (moment: number) => void
  readonly container: RefObject<HTMLElement | null>
}

/** Leads to a moment by the clock of the viewer, where it is known which rows are where in time. */
export function JumpToTime<E extends Entry>(props: JumpToTimeProps<E>): ReactElement {
  const { rows, onJump, container } = props
  const words = useWords(listEnglish)
  const content = (close: () => void): ReactElement => {
    const jump = (moment: number): void => {
      close()
      // The panel gives the focus back first.
      setTimeout(() => onJump(moment))
    }
    // The button stays, so that the toolbar keeps its places while somebody sorts and searches.
    if (!rows.placeOfTime) return <p className="loggia-period-note">{words.jumpUnavailable}</p>
    return <MomentForm {...props} onMoment={jump} />
  }
  return (
    <PopoverButton
      className="loggia-button loggia-icon-button"
      title={words.jumpToTime}
      label={words.jumpToTime}
      align="end"
      container={container}
      content={content}
    >
      <Icon name="expired" />
    </PopoverButton>
  )
}

function MomentForm<E extends Entry>({
  rows,
  view,
  onMoment,
}: JumpToTimeProps<E> & { readonly onMoment: (moment: number) => void }): ReactElement {
  const words = useWords(listEnglish)
  const filterWords = useWords(filterEnglish)
  const viewer = useViewer()
  const { time } = viewer
  const id = useId()
  const [text, setText] = useState(() => shownMoment(rows, view, time.zone))
  const [now] = useState(Date.now)
  const [isWrong, setWrong] = useState(false)
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    // Where the clocks show a time twice, the later one comes first in most lists, and the other is near.
    const moment = momentsAt(text, time.zone).at(-1)
    if (moment === undefined) setWrong(true)
    else onMoment(moment)
  }
  return (
    <form className="loggia-custom-period loggia-jump" noValidate onSubmit={submit}>
      <label className="loggia-period-end">
        <span>{words.jumpMoment}</span>
        <input
          type="datetime-local"
          className="loggia-input"
          max="9999-12-31T23:59"
          step={1}
          value={text}
          aria-invalid={isWrong}
          aria-describedby={`${id}-zone`}
          onChange={(event) => {
            setText(event.target.value)
            setWrong(false)
          }}
        />
      </label>
      <p
        id={`${id}-zone`}
        className="loggia-period-note"
        data-tone={isWrong ? 'warning' : 'quiet'}
        {...(isWrong ? { role: 'alert' } : {})}
      >
        {isWrong ? words.jumpNowhere : zoneText(filterWords, viewer, now)}
      </p>
      <button type="submit" className="loggia-button">
        {words.jump}
      </button>
    </form>
  )
}

/** The time of the first row in view, by the clock; now where that is not known. */
function shownMoment<E extends Entry>(rows: ListRows<E>, view: ViewStore, zone: string): string {
  const shown = rows.at(view.now()?.first ?? 0)?.entry.timestamp
  return clockText(instant(shown) ?? Date.now(), zone, 'second')
}
