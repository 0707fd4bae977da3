import type { ReactElement } from 'react'
import type { UsageMessages } from '../words/usage-messages.ts'
import { useViewer } from '../words/viewer.tsx'
import type { Bars } from './bars.ts'
import { seriesLabel, useSeriesTones } from './series-words.ts'
import { Swatch } from './swatch.tsx'

/** What the colours stand for, in the order of the stack. */
export function UsageLegend({
  data,
  words,
  id,
}: {
  readonly data: Bars
  readonly words: UsageMessages
  readonly id: string
}): ReactElement {
  const viewer = useViewer()
  const tones = useSeriesTones(data.series)
  const named = data.series.length > 1 || data.series.some(({ kind }) => kind !== 'all')
  return (
    <ul className="loggia-usage-legend">
      {named
        ? data.series.map((series, at) => (
            <li key={`${series.kind} ${series.name}`}>
              <Swatch id={id} series={at} tone={tones[at]} />
              <bdi>{seriesLabel(series, words, viewer)}</bdi>
            </li>
          ))
        : null}
      {data.live < data.total ? (
        <li>
          <Swatch id={id} series={0} tone="others" listed={false} />
          {words.usageNotListed}
        </li>
      ) : null}
    </ul>
  )
}
