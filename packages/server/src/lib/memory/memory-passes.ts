import { LoggiaError, type RetentionPass } from '@loggia/core'
import type { EndedPass, NewPass, PassLease } from '../store.ts'

/** The retention passes of one account. */
export interface MemoryPasses {
  readonly begin: (pass: NewPass) => boolean
  /** @throws LoggiaError `pass-running` when another pass has taken over */
  readonly deleted: (lease: PassLease, collection: string, remove: () => number) => number
  readonly end: (ended: EndedPass) => void
  readonly latest: (limit: number) => readonly RetentionPass[]
}

export function memoryPasses(): MemoryPasses {
  let passes: readonly Held[] = []
  const change = (id: string, changed: (held: Held) => Held): void => {
    passes = passes.map((held) => (held.pass.id === id ? changed(held) : held))
  }
  return {
    begin({ leaseUntil, startedAt, ...pass }) {
      const running = passes.find((held) => held.pass.state === 'running')
      if (running && running.leaseUntil > startedAt) return false
      if (running) change(running.pass.id, (held) => inState(held, 'interrupted'))
      const begun: RetentionPass = {
        ...pass,
        state: 'running',
        startedAt: startedAt.toISOString(),
        finishedAt: null,
        duration: null,
        nextPass: null,
      }
      passes = [{ pass: begun, leaseUntil }, ...passes].slice(0, mostKept)
      return true
    },
    deleted({ id, leaseUntil }, collection, remove) {
      const held = passes.find(({ pass }) => pass.id === id)
      if (held?.pass.state !== 'running') throw new LoggiaError('pass-running')
      const deleted = remove()
      change(id, ({ pass }) => ({
        leaseUntil,
        pass: {
          ...pass,
          collections: pass.collections.map((each) =>
            each.collection === collection ? { ...each, deleted: each.deleted + deleted } : each,
          ),
        },
      }))
      return deleted
    },
    end({ id, finishedAt, ...ended }) {
      change(id, (held) =>
        held.pass.state === 'running'
          ? { ...held, pass: { ...held.pass, ...ended, finishedAt: finishedAt.toISOString() } }
          : held,
      )
    },
    latest: (limit) => passes.slice(0, limit).map(({ pass }) => pass),
  }
}

interface Held {
  readonly pass: RetentionPass
  readonly leaseUntil: Date
}

/** Passes of one account. */
const mostKept = 1000

function inState(held: Held, state: RetentionPass['state']): Held {
  return { ...held, pass: { ...held.pass, state } }
}
