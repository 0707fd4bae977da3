import type { RequestListener } from 'node:http'
import { captured, createHandler, type RetentionService, type Store } from '@loggia/server'
import { nodeListener } from '@loggia/server/node'
import { presets, type Shown } from './account.ts'

/** What is answered, and how. */
export interface ApiOptions {
  readonly shown: Shown
  /** Whether every request is recorded in the store that it is answered from. */
  readonly recorded: boolean
  /** Aborted when the program ends: tails then end, too. */
  readonly closing: AbortSignal
}

/** Answers the API. */
export function apiListener(
  store: Store,
  retention: RetentionService,
  { shown, recorded, closing }: ApiOptions,
): RequestListener {
  const handler = createHandler({
    store,
    retention,
    presets,
    tails: { closing },
    publicContract: true,
    authenticate: () => ({ account: shown.account, role: 'primary-owner' }),
  })
  if (!recorded) return nodeListener(handler)
  return nodeListener(
    captured(handler, {
      record: (entry) => store.append(shown.logs, [entry]),
      client: (_, { address }) => ({ address, apiKey }),
    }),
  )
}

/** The page asks without a key; its rows should still say who asked. */
const apiKey = { name: 'dashboard', key: 'dashboard' }
