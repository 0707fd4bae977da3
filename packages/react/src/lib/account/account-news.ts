import type { AccountAdapter } from '@loggia/core'
import { useEffect } from 'react'

/** Parts that show the same account, so that what one of them changes shows in the others. */
const watchers = new WeakMap<AccountAdapter, Set<() => void>>()

/** Tells all parts that show an account that something of it changed. */
export function accountChanged(account: AccountAdapter): void {
  for (const watcher of watchers.get(account) ?? []) watcher()
}

/** Calls `onChange`, which should keep its identity, when something of an account was changed on this page. */
export function useAccountNews(account: AccountAdapter, onChange: () => void): void {
  useEffect(() => {
    const mine = watchers.get(account) ?? new Set()
    watchers.set(account, mine.add(onChange))
    return () => void mine.delete(onChange)
  }, [account, onChange])
}
