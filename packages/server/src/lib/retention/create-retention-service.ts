import type { RetentionPolicy } from '@loggia/core'
import { reporter } from '../report.ts'
import { previewOf, statusOf } from './account-retention.ts'
import { checkNumbers } from './check-numbers.ts'
import type { PassParts } from './pass-parts.ts'
import type { RetentionOptions, RetentionService } from './retention-service.ts'
import { round } from './round.ts'
import { rounds } from './rounds.ts'
import { runPass } from './run-pass.ts'
import { backgroundTimer, plainTimer } from './timer.ts'
import { usualPresets } from '../usual-presets.ts'

/**
 * A retention service over a store.
 *
 * Statistics were counted when entries were recorded, so a pass only removes. It may be killed at any point and
 * run again: nothing is lost, and nothing is counted twice.
 *
 * @throws RangeError when a number of the options is none that it could work with
 */
export function createRetentionService(options: RetentionOptions): RetentionService {
  const { every = 3_600_000, jitter = every / 10, pause = 10 } = options
  const batch = options.batch ?? options.store.expiryBatch ?? 1000
  checkNumbers({ every, jitter, batch, pause })
  const parts = partsOf({ ...options, batch, pause })
  const { store, policies, clock } = parts
  const scheduled = rounds({
    round: (stop) => round(partsInRounds, stop),
    clock,
    timer: options.timer ?? backgroundTimer,
    every,
    jitter,
    random: options.random ?? Math.random,
  })
  const partsInRounds: PassParts = { ...parts, nextPass: scheduled.next }
  return {
    status: (account) => statusOf(partsInRounds, account),
    preview: (account, question = {}) => previewOf(parts, account, question),
    run: (account) => runPass(partsInRounds, account),
    passes: (account) => store.passes(account, mostPasses),
    start: scheduled.start,
    ...(policies.change === undefined
      ? {}
      : {
          changePolicy: async (account: string, policy: RetentionPolicy) =>
            policies.change?.(account, policy),
        }),
  }
}

/** Passes of the history that are told of. */
const mostPasses = 100

function partsOf(
  options: RetentionOptions & Pick<PassParts, 'batch' | 'pause'>,
): Omit<PassParts, 'nextPass'> {
  const { store, policies, timer = plainTimer, batch, pause, onPass } = options
  const failed = reporter(options.onError)
  return {
    store,
    policies: typeof policies === 'function' ? { of: policies } : policies,
    presets: options.presets ?? usualPresets,
    clock: options.clock ?? (() => new Date()),
    timer,
    batch,
    pause,
    failed,
    passed(pass, about) {
      try {
        onPass?.(pass, about)
      } catch (error) {
        // What has been removed is removed, whether or not somebody could hear of it.
        failed(error, about)
      }
    },
  }
}
