import type { ReactElement } from 'react'
import { useViewer } from '../words/viewer.tsx'
import type { Days } from '../words/days.ts'

/** The header of a day. */
export interface DayLineProps {
  /** A moment of the day, in milliseconds since 1970; `null` where none is recorded. */
  readonly time: number | null
  readonly days: Days
  /** Its place among the lines of the body. */
  readonly at: number
  /** Columns of the grid. */
  readonly span: number
}

/** Names the day of the rows below, and stays in view while they are. */
export function DayLine({ time, days, at, span }: DayLineProps): ReactElement {
  const { words } = useViewer()
  return (
    <tr className="loggia-day" aria-rowindex={at + 2}>
      <th scope="rowgroup" colSpan={span}>
        <span className="loggia-day-name" suppressHydrationWarning>
          {time === null ? words.notRecorded : days.label(time)}
        </span>
      </th>
    </tr>
  )
}
