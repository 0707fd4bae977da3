import type { RequestListener } from 'node:http'
import {
  captured,
  captureQueue,
  createHandler,
  storeSender,
  type RetentionService,
  type Store,
} from '@loggia/server'
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

/** The API, and the end of what it has begun. */
export interface Api {
  readonly listener: RequestListener
  /** Records what still waits to be recorded. Call it when nothing is answered any more. */
  readonly close: () => Promise<void>
}

/** Answers the API. */
export function apiListener(
  store: Store,
  retention: RetentionService,
  { shown, recorded, closing }: ApiOptions,
): Api {
  const handler = createHandler({
    store,
    retention,
    presets,
    tails: { closing },
    publicContract: true,
    authenticate: () => ({ account: shown.account, role: 'primary-owner' }),
  })
  if (!recorded) return { listener: nodeListener(handler), close: async () => undefined }
  // Soon enough for whoever presses Refresh.
  const queue = captureQueue({ send: storeSender(store, shown.logs), age: 50 })
  const listener = nodeListener(
    captured(handler, {
      record: async (entry) => void queue.add(entry),
      client: (_, { address }) => ({ address, apiKey }),
    }),
  )
  return { listener, close: async () => void (await queue.close()) }
}

/** The page asks without a key; its rows should still say who asked. */
const apiKey = { name: 'dashboard', key: 'lg_dash01' }
