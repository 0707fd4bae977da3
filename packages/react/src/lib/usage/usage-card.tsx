import type { CSSProperties, ReactElement } from 'react'
import type { UsageMessages } from '../words/usage-messages.ts'
import { useViewer } from '../words/viewer.tsx'
import type { Bar, Bars } from './bars.ts'
import type { Place } from './layers.ts'
import { seriesLabel, useSeriesTones } from './series-words.ts'
import { Swatch } from './swatch.tsx'
import type { UsageTimes } from './usage-times.ts'

/** What a card says, and beside which bar. */
export interface UsageCardProps {
  readonly bar: Bar
  readonly place: Place | undefined
  /** Of the plot, in pixels. */
  readonly width: number
  readonly data: Bars
  readonly times: UsageTimes
  readonly collection: string
  readonly words: UsageMessages
  readonly id: string
}

/** What one bar holds, beside it. Screen readers read the same from the cursor. */
export function UsageCard(props: UsageCardProps): ReactElement {
  const { bar, place = { x: 0, width: 0 }, width, data, times, collection, words, id } = props
  const viewer = useViewer()
  const tones = useSeriesTones(data.series)
  const rows = data.series
    .map((series, at) => ({ series, at, total: bar.parts[at]?.total ?? 0 }))
    .filter(({ series, total }) => total > 0 && series.kind !== 'all')
    // As they are stacked.
    .reverse()
  return (
    <div
      className="loggia-usage-card"
      data-below={width < narrow}
      style={sideOf(place, width)}
      aria-hidden="true"
    >
      <span className="loggia-usage-card-time">
        <bdi>{times.range(bar.start, bar.end)}</bdi>
      </span>
      <strong>
        <bdi>{words.usageCounted(viewer.count(bar.total), collection)}</bdi>
      </strong>
      {rows.map(({ series, at, total }) => (
        <span key={at} className="loggia-usage-card-row">
          <Swatch id={id} series={at} tone={tones[at]} />
          <span className="loggia-usage-card-label">
            <bdi>{seriesLabel(series, words, viewer)}</bdi>
          </span>
          <span>{viewer.count(total).text}</span>
        </span>
      ))}
      {bar.live < bar.total ? (
        <span className="loggia-usage-card-row loggia-usage-card-listed">
          <span className="loggia-usage-card-label">{words.usageListed}</span>
          <span>{viewer.count(bar.live).text}</span>
        </span>
      ) : null}
    </div>
  )
}

/** Pixels below which there is no room on either side of a bar. */
const narrow = 420
/** Pixels between a bar and its card. */
const gap = 8

/** Beside the bar, where there is more room; below the plot where there is too little. */
function sideOf({ x, width }: Place, room: number): CSSProperties {
  if (room < narrow) return { insetInlineStart: 0, maxInlineSize: room }
  const before = x - gap
  const after = room - x - width - gap
  return after > before
    ? { insetInlineStart: room - after, maxInlineSize: after }
    : { insetInlineEnd: room - before, maxInlineSize: before }
}
