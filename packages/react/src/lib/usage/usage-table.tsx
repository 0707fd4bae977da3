import type { ReactElement } from 'react'
import type { UsageMessages } from '../words/usage-messages.ts'
import { useViewer } from '../words/viewer.tsx'
import type { Bars } from './bars.ts'
import { seriesLabel } from './series-words.ts'
import type { UsageTimes } from './usage-times.ts'

/** The counts of a chart as a table, newest first. */
export function UsageTable({
  data,
  times,
  words,
  caption,
}: {
  readonly data: Bars
  readonly times: UsageTimes
  readonly words: UsageMessages
  readonly caption: string
}): ReactElement {
  const viewer = useViewer()
  const series = data.series.filter(({ kind }) => kind !== 'all')
  const text = (count: number | undefined): string => viewer.count(count ?? 0).text
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also by keyboard
    <div className="loggia-usage-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="loggia-usage-table">
        <caption className="loggia-hidden">{`${caption}. ${times.zone}`}</caption>
        <thead>
          <tr>
            <th scope="col">{times.head}</th>
            {series.map((each) => (
              <th key={`${each.kind} ${each.name}`} scope="col">
                <bdi>{seriesLabel(each, words, viewer)}</bdi>
              </th>
            ))}
            <th scope="col">{words.usageRecorded}</th>
            <th scope="col">{words.usageListed}</th>
          </tr>
        </thead>
        <tbody>
          {data.bars.toReversed().map(({ start, end, parts, total, live }) => (
            <tr key={start}>
              <th scope="row">
                <bdi>{times.row(start, end)}</bdi>
              </th>
              {series.map((each, at) => (
                <td key={`${each.kind} ${each.name}`}>{text(parts[at]?.total)}</td>
              ))}
              <td>{text(total)}</td>
              <td>{text(live)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
