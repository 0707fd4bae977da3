import type { RequestListener } from 'node:http'
import { captured, createHandler, type RetentionService, type Store } from '@loggia/server'
import { nodeListener } from '@loggia/server/node'
import { presets, type Shown } from './account.ts'

/** Answers the API. On demand every request to it is recorded in the store that it answers from. */
export function apiListener(
  store: Store,
  retention: RetentionService,
  { shown, recorded }: { readonly shown: Shown; readonly recorded: boolean },
): RequestListener {
  const handler = createHandler({
    store,
    retention,
    presets,
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
