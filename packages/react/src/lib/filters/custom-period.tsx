import { instant } from '@loggia/core'
import { useId, useState, type FormEvent, type ReactElement } from 'react'
import { filterEnglish } from '../words/filter-messages.ts'
import { useViewer, useWords } from '../words/viewer.tsx'
import { readPeriod, repeatsIn, type PeriodTrouble } from './custom-period-text.ts'
import type { PeriodChoice } from './period-choice.ts'
import { zoneText } from './zone-text.ts'
import { clockText } from './zone-time.ts'

/** A beginning and an end by the clock of the viewer, whose zone is named. Either may be left open. */
export function CustomPeriod({ period, now, onPeriod }: PeriodChoice): ReactElement {
  const words = useWords(filterEnglish)
  const viewer = useViewer()
  const { zone } = viewer.time
  const id = useId()
  const [before] = useState(() => ({
    from: endText(period.from, zone),
    to: endText(period.to, zone),
  }))
  const [ends, setEnds] = useState(before)
  const [trouble, setTrouble] = useState<PeriodTrouble | null>(null)
  const edit = (end: 'from' | 'to', text: string): void => {
    setEnds({ ...ends, [end]: text })
    setTrouble(null)
  }
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const incomplete = (['from', 'to'] as const).find((end) => {
      const field = event.currentTarget.elements.namedItem(end)
      return field instanceof HTMLInputElement && field.validity.badInput
    })
    const read = incomplete
      ? ({ at: incomplete, why: 'incompleteTime' } as const)
      : readPeriod(ends, { ends: before, period }, zone)
    if (!('why' in read)) return onPeriod(read)
    setTrouble(read)
    const field = event.currentTarget.elements.namedItem(read.at)
    if (field instanceof HTMLElement) field.focus()
  }
  const said = trouble?.why ?? repeatsIn(ends, zone)
  return (
    // The browser would explain in its own way, and in its own language.
    <form className="loggia-custom-period" noValidate onSubmit={submit}>
      {(['from', 'to'] as const).map((end) => (
        <label key={end} className="loggia-period-end">
          <span>{end === 'from' ? words.periodFrom : words.periodTo}</span>
          <input
            type="datetime-local"
            name={end}
            className="loggia-input"
            max="9999-12-31T23:59"
            value={ends[end]}
            aria-invalid={trouble?.at === end}
            aria-describedby={trouble?.at === end ? `${id}-why` : `${id}-zone`}
            onChange={(event) => edit(end, event.target.value)}
          />
        </label>
      ))}
      <p id={`${id}-zone`} className="loggia-period-note">
        {zoneText(words, viewer, now)}
      </p>
      {said ? (
        <p
          id={`${id}-why`}
          className="loggia-period-note"
          data-tone={trouble ? 'warning' : 'quiet'}
          role={trouble ? 'alert' : 'status'}
        >
          {words[said]}
        </p>
      ) : null}
      <button type="submit" className="loggia-button">
        {words.applyPeriod}
      </button>
    </form>
  )
}

function endText(end: string | null, zone: string): string {
  const moment = instant(end)
  return moment === null ? '' : clockText(moment, zone)
}
