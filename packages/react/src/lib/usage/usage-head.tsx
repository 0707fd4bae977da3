import { instant } from '@loggia/core'
import type { ReactElement } from 'react'
import type { UsageMessages } from '../words/usage-messages.ts'
import { useViewer, type Viewer } from '../words/viewer.tsx'
import type { Bars } from './bars.ts'
import { daysText } from './days-text.ts'
import { lengthText } from './length-text.ts'
import type { MatchingUsage } from './matching-account.ts'
import { UsageFailure } from './usage-message.tsx'
import { UsageLegend } from './usage-legend.tsx'
import type { UsageAnswer } from './use-usage.ts'

/** What stands above the bars. */
export interface UsageHeadProps {
  readonly data: Bars | null
  readonly answer: UsageAnswer
  readonly collection: string
  readonly words: UsageMessages
  readonly id: string
  readonly asTable: boolean
  readonly setAsTable: (asTable: boolean) => void
  readonly retry: () => void
  /** Whether what is counted is a part of what was recorded. */
  readonly matching: boolean
}

/** The sum in words, the legend, and the way to the table. */
export function UsageHead(props: UsageHeadProps): ReactElement {
  const { data, answer, words, id, asTable, setAsTable, retry, matching } = props
  const viewer = useViewer()
  return (
    <div className="loggia-usage-head">
      {!data || (data.total === 0 && !matching && !answer.error) ? (
        // Where there is nothing, the words below say so; where nothing matches, the sum does.
        <span className="loggia-usage-sum">
          {!data && answer.status === 'loading' ? <span className="loggia-bone" /> : null}
        </span>
      ) : answer.error ? (
        <UsageFailure error={answer.error} old words={words} retry={retry} />
      ) : (
        <p className="loggia-usage-sum">
          <bdi>{headText(data, props, viewer)}</bdi>
        </p>
      )}
      {data ? (
        <UsageLegend data={data} words={words} id={id} />
      ) : (
        <ul className="loggia-usage-legend" />
      )}
      <TableButton words={words} asTable={asTable} onChange={data?.total ? setAsTable : null} />
    </div>
  )
}

/** The sum, what it is of, and how far back it was counted. */
function headText(
  data: Bars,
  { answer, collection, words, matching }: UsageHeadProps,
  viewer: Viewer,
): string {
  const sum = sumText(data, answer, collection, words, viewer)
  const since = instant(sinceIn(answer.usage))
  return [
    matching ? words.usageMatching(sum) : sum,
    since === null ? '' : words.usageSince(viewer.time.short(since)),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** Of very many entries only the newest are counted. */
function sinceIn(usage: MatchingUsage | null): string | null {
  return usage?.scannedThrough ?? null
}

function sumText(
  { total, live }: Bars,
  { question, moved }: UsageAnswer,
  collection: string,
  words: UsageMessages,
  viewer: Viewer,
): string {
  const [duration, days] = !question
    ? [null, null]
    : moved
      ? [null, daysText(question.period, viewer)]
      : [lengthText(question.period, viewer.locale), null]
  return words.usageSum(viewer.count(total), viewer.count(live), collection, duration, days)
}

const shapes = {
  table: 'M2.5 3h11v10h-11zM2.5 6.5h11M2.5 9.8h11M6.5 6.5V13',
  chart: 'M2.5 13.5h11M4.5 11V8M8 11V3.5M11.5 11V6',
}

function TableButton({
  words,
  asTable,
  onChange,
}: {
  readonly words: UsageMessages
  readonly asTable: boolean
  readonly onChange: ((asTable: boolean) => void) | null
}): ReactElement {
  const label = asTable ? words.usageAsChart : words.usageAsTable
  return (
    <button
      type="button"
      className="loggia-button loggia-icon-button loggia-usage-switch"
      aria-label={label}
      title={label}
      aria-disabled={onChange === null}
      onClick={() => onChange?.(!asTable)}
    >
      <svg className="loggia-icon" viewBox="0 0 16 16" aria-hidden="true">
        <path d={asTable ? shapes.chart : shapes.table} />
      </svg>
    </button>
  )
}
