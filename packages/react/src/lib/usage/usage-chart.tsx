import type { AccountAdapter, Period, UsageStep } from '@loggia/core'
import { useId, useMemo, useRef, useState, type ReactElement } from 'react'
import { useColorScheme, type Theme } from '../hooks/use-color-scheme.ts'
import { useInnerWidth } from '../hooks/use-inner-width.ts'
import { usageEnglish } from '../words/usage-messages.ts'
import { useViewer, useWords } from '../words/viewer.tsx'
import { barsOf, rowsOf } from './bars.ts'
import { day, fittingStep } from './spans.ts'
import { Hatchings } from './swatch.tsx'
import { UsageHead } from './usage-head.tsx'
import { UsageMessage } from './usage-message.tsx'
import { UsagePlot, type UsagePlotProps } from './usage-plot.tsx'
import { UsageSkeleton } from './usage-skeleton.tsx'
import { UsageTable } from './usage-table.tsx'
import { usageTimes } from './usage-times.ts'
import { useUsage } from './use-usage.ts'

/** What is counted, and how it is shown. */
export interface UsageChartProps {
  /** Whose entries. Keep it the same object between renderings. */
  readonly account: AccountAdapter
  /** `logs`, the name of a preset. */
  readonly collection: string
  /** The counted field whose values are told apart: `status_code`, `method`. Empty: none is. */
  readonly by: string
  /** Default: the 7 days up to {@link now}, or the latest 7 up to one in which something was recorded. */
  readonly period?: Period
  /** Default: hours up to 8 days, days beyond. Several of them make one bar where the room is short. */
  readonly step?: UsageStep
  /** The height of the bars in pixels. Default: 72, and 48 where there is little room beside them. */
  readonly height?: number
  /**
   * The moment that it is shown for, in milliseconds since 1970: a period without an end ends there. It is asked
   * again when this changes. `null` while it is not known yet: nothing is asked. Default: when it was first drawn or
   * tried again.
   */
  readonly now?: number | null
  /** Default: `auto`, the page's or the table's `color-scheme`, or the system's where the page has none. */
  readonly theme?: Theme
  /**
   * Told of a period that somebody draws over the bars with a mouse or a pen, or chooses with Shift, arrows and Enter.
   * Without it, nothing can be drawn.
   */
  readonly onPeriod?: ((period: Period) => void) | undefined
  /** Whether what is counted is a part of what was recorded, by a search or filters. Default: no. */
  readonly matching?: boolean
  readonly className?: string
}

/** Bars wider than this many pixels with the gap after them, as far as that goes. */
const barRoom = 4
/** More could not be told apart. */
const mostBars = 200
/** Rows of the table. */
const mostRows = 31

/**
 * How many entries were recorded over time, stacked by what they are. What was counted stays when entries go: that
 * part is drawn lighter.
 *
 * Nothing is shown where the account has no `usage`.
 */
export function UsageChart(props: UsageChartProps): ReactElement | null {
  const { account, collection, by, theme = 'auto', className = '' } = props
  const viewer = useViewer()
  const words = useWords(usageEnglish)
  const id = useId()
  const chart = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const scheme = useColorScheme(theme, chart)
  const width = useInnerWidth(body)
  // Below 640 px with the padding, as the style sheet has it.
  const height = props.height ?? (width > 0 && width < 616 ? 48 : 72)
  const [asTable, setAsTable] = useState(false)
  const [drawnAt, setDrawnAt] = useState(Date.now)
  const now = props.now ?? drawnAt
  const waiting = props.now === null
  const period = props.period ?? lastWeek(now)
  const step = props.step ?? fittingStep(period)
  const question = { collection, by, period, step }
  const answer = useUsage(account, question, waiting ? null : now, props.period === undefined)
  const { usage, question: answered, answeredAt } = answer

  const most = asTable ? mostRows : Math.min(mostBars, Math.floor(width / barRoom) || 1)
  const until = props.now ?? answeredAt
  const data = useMemo(() => {
    const spansOf = asTable ? rowsOf : barsOf
    return usage && answered && spansOf(usage, answered.period, until, most)
  }, [usage, answered, until, most, asTable])
  const otherYear = data ? isOtherYear(data.bars[0]?.start, now) : false
  const span = data?.span ?? 0
  const times = useMemo(
    () => usageTimes(viewer, words, span, otherYear),
    [viewer, words, span, otherYear],
  )
  // While somebody draws over the bars, these stay, whatever arrives or is asked for anew.
  const [held, setHeld] = useState<Pick<UsagePlotProps, 'data' | 'times'> | null>(null)
  const plotted = held ?? (data && { data, times })
  if (answer.status === 'absent') return null
  const empty = data?.total === 0
  const matching = props.matching === true
  const retry = (): void => {
    // The button goes with the failure; the focus stays here.
    chart.current?.focus()
    setDrawnAt(Date.now())
    answer.reload()
  }
  const shared = { words, times, collection, id }
  return (
    <div
      ref={chart}
      className={`loggia-usage ${className}`}
      role="group"
      aria-label={words.usage(collection)}
      aria-busy={answer.status === 'loading'}
      tabIndex={-1}
      data-theme={scheme}
      data-stale={data !== null && answer.status !== 'ready'}
    >
      <Hatchings id={id} />
      <UsageHead {...shared} {...{ data, answer, asTable, setAsTable, retry, matching }} />
      <div ref={body} className="loggia-usage-body">
        {data && asTable && !empty ? (
          <UsageTable data={data} {...shared} caption={words.usage(collection)} />
        ) : plotted && width > 0 && (held || !empty) ? (
          <UsagePlot
            {...shared}
            {...plotted}
            {...{ width, height }}
            onPeriod={props.onPeriod}
            onHold={(holds) => setHeld(holds ? plotted : null)}
          />
        ) : (
          <>
            <UsageSkeleton height={height} still={answer.status !== 'loading'} />
            <div className="loggia-usage-axis" />
            {empty && matching ? null : (
              <UsageMessage {...{ answer, empty, collection, words, retry }} />
            )}
          </>
        )}
      </div>
    </div>
  )
}

function lastWeek(now: number): Period {
  return { from: new Date(now - 7 * day).toISOString(), to: new Date(now).toISOString() }
}

function isOtherYear(time: number | undefined, now: number): boolean {
  return time !== undefined && new Date(time).getUTCFullYear() !== new Date(now).getUTCFullYear()
}
