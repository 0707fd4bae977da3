import type { Entry } from '@loggia/core'
import { Refusal } from '../refusal.ts'
import type { Scope } from '../store.ts'
import { bell, type Bell } from './bell.ts'
import type { TailRules } from './tail-rules.ts'

/** The tails that a handler has open. */
export interface OpenTails {
  readonly rules: TailRules
  /**
   * One more, until its signal is aborted or it is closed.
   *
   * @throws Refusal `rate-limited`
   */
  readonly open: <E extends Entry>(scope: Scope<E>, signal: AbortSignal) => OpenTail
  /** Wakes those that wait for entries of a scope. */
  readonly recorded: <E extends Entry>(scope: Scope<E>) => void
}

export interface OpenTail {
  /** Rings when there may be something to do. */
  readonly bell: Bell
  readonly close: () => void
}

export function openTails(rules: TailRules): OpenTails {
  const accounts = new Map<string, Set<Held>>()
  return {
    rules,
    open({ account, preset }, signal) {
      const tails = accounts.get(account) ?? new Set()
      if (tails.size >= rules.most) throw tooMany(rules)
      const held = { kind: preset.name, bell: bell() }
      accounts.set(account, tails.add(held))
      const close = (): void => {
        tails.delete(held)
        if (tails.size === 0 && accounts.get(account) === tails) accounts.delete(account)
        held.bell.ring()
        for (const each of [signal, rules.closing]) each?.removeEventListener('abort', leave)
      }
      const leave = (): void => (signal.aborted ? close() : held.bell.ring())
      for (const each of [signal, rules.closing]) each?.addEventListener('abort', leave)
      if (signal.aborted) close()
      return { bell: held.bell, close }
    },
    recorded({ account, preset }) {
      for (const held of accounts.get(account) ?? []) {
        if (held.kind === preset.name) held.bell.ring()
      }
    },
  }
}

interface Held {
  readonly kind: string
  readonly bell: Bell
}

function tooMany({ most }: TailRules): Refusal {
  return new Refusal('rate-limited', `at most ${most} tails at once`, { 'retry-after': '10' })
}
