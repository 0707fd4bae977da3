import { isLoggiaError } from '@loggia/core'
import type { PassParts } from './pass-parts.ts'
import { runPass } from './run-pass.ts'

/** A pass over each account; one that fails is reported and keeps no other from its pass. Never rejects. */
export async function round(parts: PassParts, stop: AbortSignal): Promise<void> {
  const accounts = await parts.store.accounts().catch((error: unknown) => {
    parts.failed(error, { account: null })
    return []
  })
  for (const account of accounts) {
    if (stop.aborted) return
    await runPass(parts, account, stop).catch((error: unknown) => {
      // Somebody else is at it already.
      if (!isLoggiaError(error, 'pass-running')) parts.failed(error, { account })
    })
  }
}
