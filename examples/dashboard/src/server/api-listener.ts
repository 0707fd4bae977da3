import type { RequestListener } from 'node:http'
import { captured, createHandler, type Store } from '@loggia/server'
import { nodeListener } from '@loggia/server/node'
import { logs } from './account.ts'

/** Answers the API, and records every request to it in the store that it answers from. */
export function apiListener(store: Store): RequestListener {
  const handler = createHandler({ store })
  return nodeListener(
    captured(handler, {
      record: (entry) => store.append(logs, [entry]),
      client: (_, { address }) => ({ address, apiKey }),
    }),
  )
}

/** The page asks without a key; its rows should still say who asked. */
const apiKey = { name: 'dashboard', key: 'dashboard' }
