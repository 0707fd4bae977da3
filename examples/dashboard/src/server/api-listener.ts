import type { RequestListener } from 'node:http'
import { captured, createHandler, type RetentionService, type Store } from '@loggia/server'
import { nodeListener } from '@loggia/server/node'
import { logs, presets } from './account.ts'

/** Answers the API. On demand every request to it is recorded in the store that it answers from. */
export function apiListener(
  store: Store,
  retention: RetentionService,
  { recorded }: { readonly recorded: boolean },
): RequestListener {
  const handler = createHandler({ store, retention, presets })
  if (!recorded) return nodeListener(handler)
  return nodeListener(
    captured(handler, {
      record: (entry) => store.append(logs, [entry]),
      client: (_, { address }) => ({ address, apiKey }),
    }),
  )
}

/** The page asks without a key; its rows should still say who asked. */
const apiKey = { name: 'dashboard', key: 'dashboard' }
