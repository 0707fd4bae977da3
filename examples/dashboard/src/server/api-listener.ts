import type { RequestListener } from 'node:http'
import { captured, createHandler, type RetentionService, type Store } from '@loggia/server'
import { nodeListener } from '@loggia/server/node'
import { activity, logs } from './account.ts'

/** Answers the API, and records every request to it in the store that it answers from. */
export function apiListener(store: Store, retention: RetentionService): RequestListener {
  const handler = createHandler({ store, retention, presets: [logs.preset, activity.preset] })
  return nodeListener(
    captured(handler, {
      record: (entry) => store.append(logs, [entry]),
      client: (_, { address }) => ({ address, apiKey }),
    }),
  )
}

/** The page asks without a key; its rows should still say who asked. */
const apiKey = { name: 'dashboard', key: 'dashboard' }
