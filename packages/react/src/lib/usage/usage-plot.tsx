import type { Period } from '@loggia/core'
import { useMemo, type ReactElement } from 'react'
import type { UsageMessages } from '../words/usage-messages.ts'
import { useViewer } from '../words/viewer.tsx'
import type { Bars } from './bars.ts'
import { layersOf, placesOf, type Place } from './layers.ts'
import { barText, useSeriesTones } from './series-words.ts'
import { ticksOf } from './ticks.ts'
import { UsageCard } from './usage-card.tsx'
import { useBarCursor } from './use-bar-cursor.ts'
import { useBrush, type Brush } from './use-brush.ts'
import type { UsageTimes } from './usage-times.ts'

/** Bars with everything that is needed to name them. */
export interface UsagePlotProps {
  readonly data: Bars
  readonly times: UsageTimes
  readonly collection: string
  readonly words: UsageMessages
  /** Of the plot, in pixels. */
  readonly width: number
  readonly height: number
  /** Gives the patterns of this chart their names. */
  readonly id: string
  /** Told of a period that somebody draws over its bars. */
  readonly onPeriod?: ((period: Period) => void) | undefined
  /** Told whether a period is being drawn, during which the bars have to stay. */
  readonly onHold: (holds: boolean) => void
}

/** Pixels that a time below the bars takes. */
const tickRoom = 64
/** The same of one letter, as wide as those of most scripts are. */
const letterRoom = 7

/** The bars, and a cursor that moves along them: one tab stop, read as the time and the counts it stands at. */
export function UsagePlot(props: UsagePlotProps): ReactElement {
  const { data, times, collection, words, width, height, id } = props
  const { bars } = data
  const viewer = useViewer()
  const cursor = useBarCursor(bars.length)
  const { active } = cursor
  const { range, listeners } = useBrush(bars, cursor, props)
  const shown = active === null ? undefined : bars[active]
  const current = shown ?? bars.at(-1)
  return (
    <>
      <div
        className="loggia-usage-plot"
        role="slider"
        tabIndex={0}
        aria-label={words.usage(collection)}
        aria-valuemin={1}
        aria-valuemax={bars.length}
        aria-valuenow={(active ?? bars.length - 1) + 1}
        aria-valuetext={
          current &&
          barText(current, data, times.range(current.start, current.end), collection, words, viewer)
        }
        aria-describedby={props.onPeriod && `${id}-brush`}
        data-brush={props.onPeriod !== undefined}
        {...listeners}
      >
        <span className="loggia-usage-most" aria-hidden="true">
          <bdi>{words.usageMost(viewer.count(Math.max(...bars.map(({ total }) => total))))}</bdi>
        </span>
        <UsageDrawing {...{ data, width, height, id, active, range }} />
        {shown && active !== null ? (
          <UsageCard
            bar={shown}
            place={placesOf(bars.length, width)[active]}
            width={width}
            {...{ data, times, collection, words, id }}
          />
        ) : null}
      </div>
      {props.onPeriod ? (
        <span id={`${id}-brush`} className="loggia-hidden">
          {words.usageBrush}
        </span>
      ) : null}
      <TimeAxis {...{ data, times, width }} />
    </>
  )
}

function UsageDrawing({
  data,
  width,
  height,
  id,
  active,
  range,
}: Pick<UsagePlotProps, 'data' | 'width' | 'height' | 'id'> & {
  readonly active: number | null
  readonly range: Brush['range']
}): ReactElement {
  const layers = useMemo(() => layersOf(data, width, height), [data, width, height])
  const tones = useSeriesTones(data.series)
  const band = bandOf(
    placesOf(data.bars.length, width),
    range ?? (active === null ? null : [active, active]),
  )
  return (
    <svg className="loggia-usage-drawing" width="100%" height={height} aria-hidden="true">
      <line className="loggia-usage-line" x2="100%" y1={0.5} y2={0.5} />
      {band ? (
        <rect
          className="loggia-usage-band"
          data-brush={range !== null}
          x={band.x - 2}
          width={band.width + 4}
          height={height}
        />
      ) : null}
      {layers.map(({ series, listed, path }) => (
        <path
          key={`${series} ${listed}`}
          className="loggia-usage-bars"
          data-tone={tones[series]}
          data-listed={listed}
          // Only forced colours let it through.
          fill={`url(#${id}${series})`}
          d={path}
        />
      ))}
    </svg>
  )
}

/** The room of some bars. */
function bandOf(places: readonly Place[], range: Brush['range']): Place | null {
  const [first, last] = range ? [places[range[0]], places[range[1]]] : []
  return first && last ? { x: first.x, width: last.x + last.width - first.x } : null
}

function TimeAxis({
  data,
  times,
  width,
}: Pick<UsagePlotProps, 'data' | 'times' | 'width'>): ReactElement {
  const ticks = useMemo(
    () => ticksOf(data, times.calendar, Math.max(1, Math.floor(width / tickRoom))),
    [data, times, width],
  )
  const start = data.bars[0]?.start ?? 0
  const length = data.span * data.bars.length
  const zone = times.zoneName(start + length)
  const placed = ticks
    .map((tick) => ({
      time: tick.time,
      unit: tick.unit,
      text: times.tick(tick),
      x: ((tick.time - start) / length) * width,
    }))
    // The zone stands at the end; names of zones and of days differ in length.
    .filter(({ x, text }) => x <= width - 8 - letterRoom * (text.length + zone.length))
  return (
    <div className="loggia-usage-axis" title={times.zone} aria-hidden="true">
      {placed.map(({ time, unit, text, x }) => (
        <span
          key={time}
          className="loggia-usage-tick"
          data-unit={unit}
          style={{ insetInlineStart: Math.round(x) }}
        >
          {text}
        </span>
      ))}
      <span className="loggia-usage-zone">{zone}</span>
    </div>
  )
}
