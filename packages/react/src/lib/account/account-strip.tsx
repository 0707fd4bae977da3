import type { Entry, Period, Query } from '@loggia/core'
import { useEffect, useRef, type ReactElement } from 'react'
import { useOwned } from '../hooks/use-owned.ts'
import { Icon } from '../parts/icon.tsx'
import { accountEnglish } from '../words/account-messages.ts'
import { useWords } from '../words/viewer.tsx'
import { BannerLine, useBannerRetention, type BannerSource } from '../retention/banner-line.tsx'
import type { Horizon } from '../horizon/horizon-context.ts'
import { QuietBoundary } from './quiet-boundary.tsx'
import { isShortWindow } from './short-window.ts'
import { sourceKey } from './source-key.ts'
import { useHorizon } from '../horizon/use-horizon.ts'
import type { Retention } from '../retention/use-retention.ts'
import { StripUsage } from './strip-usage.tsx'

/** Who owns whether the usage chart is unfolded. What is left out, the table keeps itself. */
export interface UsageOptions {
  readonly usageOpen?: boolean | undefined
  /** Default: yes, unless the window is low. */
  readonly initialUsageOpen?: boolean | undefined
  readonly onUsageOpenChange?: ((open: boolean) => void) | undefined
}

/** What stands between the toolbar and the rows of a table with an account. */
export interface AccountStripProps<E extends Entry> extends BannerSource<E>, UsageOptions {
  readonly usageChart?: boolean | undefined
  readonly retentionBanner?: boolean | undefined
  /** Milliseconds after which the account is asked again. */
  readonly refreshEvery?: number | undefined
  /** Told what tells beside a moment when its entry goes. */
  readonly onHorizon: (horizon: Horizon | null) => void
  /** What the table asks for. */
  readonly query: Query
  /** The time of the newest row that matches, where it is known. */
  readonly newest: string | null
  /** Told of a period that is chosen in the chart. */
  readonly onPeriod: (period: Period) => void
  /** Told when rows may have gone since they were loaded. */
  readonly onPass: () => void
}

/** Usage and retention of the account of a table. */
export function AccountStrip<E extends Entry>(props: AccountStripProps<E>): ReactElement {
  return (
    <QuietBoundary key={sourceKey(props.account)}>
      <Strip {...props} />
    </QuietBoundary>
  )
}

function Strip<E extends Entry>(props: AccountStripProps<E>): ReactElement {
  const { account, refreshEvery, onHorizon, onPass } = props
  const retention = useBannerRetention(account, refreshEvery)
  const horizon = useHorizon(retention)
  useEffect(() => onHorizon(horizon), [horizon, onHorizon])
  usePassNews(retention, onPass)
  const words = useWords(accountEnglish)
  const [open, setOpen] = useOwned(
    props.usageOpen,
    () => props.initialUsageOpen ?? !isShortWindow(),
    props.onUsageOpenChange,
  )
  const hasUsage = props.usageChart !== false && account.usage !== undefined
  const label = open ? words.hideUsage : words.showUsage
  return (
    <>
      <div className="loggia-account-head">
        {props.retentionBanner === false ? null : <BannerLine {...props} retention={retention} />}
        {hasUsage ? (
          <button
            type="button"
            className="loggia-button loggia-icon-button"
            aria-expanded={open}
            aria-label={label}
            title={label}
            onClick={() => setOpen(!open)}
          >
            <Icon name="down" />
          </button>
        ) : null}
      </div>
      {hasUsage && open ? <StripUsage {...props} retention={retention} /> : null}
    </>
  )
}

/** Tells of a pass that ended while somebody looks. */
function usePassNews({ retention }: Retention, onPass: () => void): void {
  const seen = useRef<string | null>(null)
  const latest = useRef(onPass)
  useEffect(() => {
    latest.current = onPass
  })
  const last = retention?.lastPass
  const ended = retention && (last ? `${last.id} ${last.state}` : 'none')
  useEffect(() => {
    if (ended === null) return
    if (seen.current !== null && seen.current !== ended) latest.current()
    seen.current = ended
  }, [ended])
}
