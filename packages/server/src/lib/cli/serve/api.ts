import { createHandler, type Handler } from '../../handler.ts'
import type { Authenticate } from '../../identity.ts'
import { createRetentionService } from '../../retention/create-retention-service.ts'
import type { Policies } from '../../retention/policies.ts'
import type { Store } from '../../store.ts'
import type { Config } from '../config/config.ts'
import type { Logger } from '../log/logger.ts'
import { meteredStore } from './metered-store.ts'
import type { Metrics } from './metrics.ts'
import { passages } from './passage.ts'

export interface ApiOptions {
  readonly store: Store
  readonly authenticate: Authenticate | undefined
  readonly policies: Policies
  readonly metrics: Metrics
  readonly log: Logger
  /** Ends all tails: they have no end of their own, and whoever follows one goes on elsewhere from where it was. */
  readonly closing: AbortSignal
}

/** The API with its retention. */
export interface Api {
  readonly handler: Handler
  /** What it returns stops it, and resolves once the batch that is being removed is through. */
  readonly startRetention: () => () => Promise<void>
}

export function apiOf(config: Config, options: ApiOptions): Api {
  const { authenticate, metrics, log } = options
  const store = meteredStore(options.store, metrics)
  const retention = createRetentionService({
    store,
    policies: options.policies,
    ...(config.retentionEvery === 0 ? {} : { every: config.retentionEvery * 60_000 }),
    onPass({ state, collections, duration }) {
      const removed = collections.reduce((sum, { deleted }) => sum + deleted, 0)
      metrics.passes.inc({ state })
      metrics.removed.inc(removed)
      log[removed === 0 ? 'debug' : 'info']({ state, removed, ms: duration }, 'retention pass')
    },
    onError(err) {
      metrics.retentionFailures.inc()
      log.error({ err }, 'a retention pass failed')
    },
  })
  const handler = createHandler({
    store,
    authenticate,
    retention,
    limits: {
      batch: config.maxBatch,
      body: config.maxBody,
      url: config.maxUrl,
      time: config.maxTime * 1000,
      pending: config.maxPending,
    },
    tails: { closing: options.closing },
    onError: (err, { route, method }) =>
      log.error({ err, id: passages.getStore()?.id, route, method }, 'a request failed'),
    onAnswer({ route, account }) {
      const passage = passages.getStore()
      if (passage) Object.assign(passage, { route, account })
    },
  })
  return {
    handler,
    startRetention: () => (config.retentionEvery === 0 ? async () => undefined : retention.start()),
  }
}
