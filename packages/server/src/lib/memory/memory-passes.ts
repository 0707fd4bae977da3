import { LoggiaError, type RetentionPass } from '@loggia/core'
import {
  begunPass,
  deletedIn,
  endedPass,
  interruptedPass,
  passesKept,
} from '../retention/stored-pass.ts'
import type { EndedPass, NewPass, PassLease } from '../store-pass.ts'

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
    begin(pass) {
      const running = passes.find((held) => held.pass.state === 'running')
      if (running && running.leaseUntil > pass.startedAt) return false
      if (running) {
        change(running.pass.id, (held) => ({ ...held, pass: interruptedPass(held.pass) }))
      }
      const begun = { pass: begunPass(pass), leaseUntil: pass.leaseUntil }
      passes = [begun, ...passes].slice(0, passesKept)
      return true
    },
    deleted({ id, leaseUntil }, collection, remove) {
      const held = passes.find(({ pass }) => pass.id === id)
      if (held?.pass.state !== 'running') throw new LoggiaError('pass-running')
      const deleted = remove()
      change(id, ({ pass }) => ({ leaseUntil, pass: deletedIn(pass, collection, deleted) }))
      return deleted
    },
    end(ended) {
      change(ended.id, (held) =>
        held.pass.state === 'running' ? { ...held, pass: endedPass(held.pass, ended) } : held,
      )
    },
    latest: (limit) => passes.slice(0, limit).map(({ pass }) => pass),
  }
}

interface Held {
  readonly pass: RetentionPass
  readonly leaseUntil: Date
}
