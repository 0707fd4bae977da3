import type { Entry } from '@loggia/core'
import type { ReactElement } from 'react'
import { AccountRoot, type AccountLook } from '../account/account-root.tsx'
import { BannerLine, useBannerRetention, type BannerSource } from './banner-line.tsx'
import { sourceKey } from '../account/source-key.ts'

/** What a banner of its own takes. */
export interface RetentionBannerProps<E extends Entry> extends BannerSource<E>, AccountLook {
  /** Milliseconds after which it asks again while the page is visible. Default: 5 minutes. */
  readonly refreshEvery?: number | undefined
}

/**
 * "Starter keeps 7 days. 120 rows leave today.", with one click to export what leaves, and how often to export for
 * whoever wants to keep everything. Tables with an `account` have it inside.
 */
export function RetentionBanner<E extends Entry>(props: RetentionBannerProps<E>): ReactElement {
  return (
    <AccountRoot {...props}>
      <Asking key={sourceKey(props.account)} {...props} />
    </AccountRoot>
  )
}

function Asking<E extends Entry>(props: RetentionBannerProps<E>): ReactElement {
  const retention = useBannerRetention(props.account, props.refreshEvery)
  return <BannerLine {...props} retention={retention} />
}
