import { encodeQuery, instant, type Entry, type Period } from '@loggia/core'
import { useCallback, useMemo, useState, type ReactElement } from 'react'
import type { Retention } from '../retention/use-retention.ts'
import { matchingAccount } from '../usage/matching-account.ts'
import { UsageChart } from '../usage/usage-chart.tsx'
import { narrows } from '../tables/asks.ts'
import { useAccountNews } from './account-news.ts'
import type { AccountStripProps } from './account-strip.tsx'
import { QuietBoundary } from './quiet-boundary.tsx'

/**
 * The chart of a table, once it is known what time it is at the backend. It counts what was recorded, or, where the
 * table is narrowed and the adapter can count that, what matches.
 */
export function StripUsage<E extends Entry>(
  props: AccountStripProps<E> & { readonly retention: Retention },
): ReactElement {
  const { account, adapter, query, newest, preset, onPeriod } = props
  const { status, retention } = props.retention
  const now = instant(retention?.now)
  const counted = preset.fields.filter((field) => field.counted)
  const by = counted.find(({ type }) => type === 'status') ?? counted[0]
  const matching = adapter.histogram !== undefined && narrows(query)
  const question = String(encodeQuery({ ...query, sort: [], size: 1, cursor: null }))
  const [changes, setChanges] = useState(0)
  useAccountNews(
    account,
    useCallback(() => setChanges((count) => count + 1), []),
  )
  const source = useMemo(
    () => (matching ? matchingAccount(account, adapter, query) : account),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `question` is `query` as text
    [account, adapter, matching, question, matching ? changes : 0],
  )
  const period = matching ? periodOf(query.period, newest, now ?? thisMinute()) : null
  return (
    <QuietBoundary>
      <UsageChart
        account={source}
        collection={preset.name}
        by={by?.name ?? ''}
        matching={matching}
        onPeriod={onPeriod}
        {...(period ? { period } : {})}
        {...(now === null && status !== 'loading' ? {} : { now })}
      />
    </QuietBoundary>
  )
}

/** What the table asks for, or the week that ends now, or with the newest row that matches where that is older. */
function periodOf({ from, to }: Period, newest: string | null, now: number): Period {
  const end = instant(to) ?? endOf(instant(newest), now)
  return { from: from ?? new Date(end - week).toISOString(), to: new Date(end).toISOString() }
}

function endOf(newest: number | null, now: number): number {
  return newest === null || newest > now - week ? now : newest + 1
}

/** The same for a while, since another moment is another question. */
function thisMinute(): number {
  return Math.floor(Date.now() / 60_000) * 60_000
}

/** Milliseconds. */
const week = 7 * 86_400_000
