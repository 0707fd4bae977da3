import type { AccountAdapter, Entry } from '@loggia/core'
import { useEffect, useState, type ReactElement } from 'react'
import type { AccountStrip, AccountStripProps, UsageOptions } from '../account/account-strip.tsx'

/** Room for what is told of the account of a table. Its code is fetched, and the table never waits for it. */
export function AccountArea<E extends Entry>(
  props: AccountStripProps<E> & { readonly account: AccountAdapter },
): ReactElement | null {
  const [Strip, setStrip] = useState<typeof AccountStrip | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    import('../account/account-strip.tsx').then(
      (module) => setStrip(() => module.AccountStrip),
      () => setFailed(true),
    )
  }, [])
  if (failed) return null
  return (
    <div
      className="loggia-account"
      data-usage={props.usageChart === false || !props.account.usage ? 'none' : foldOf(props)}
      data-banner={props.retentionBanner !== false}
    >
      {Strip ? <Strip {...props} /> : <div className="loggia-account-room" />}
    </div>
  )
}

/** How much room the chart will take. */
function foldOf({ usageOpen, initialUsageOpen }: UsageOptions): 'open' | 'folded' {
  return (usageOpen ?? initialUsageOpen) === false ? 'folded' : 'open'
}
