import type { Entry } from '@loggia/core'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useOwned } from '../hooks/use-owned.ts'
import type { Answer } from '../hooks/use-page.ts'
import type { PollPlan } from './poll-plan.ts'
import { poller, type Poller } from './poller.ts'
import { usePresence } from './use-presence.ts'

/** Who owns whether new rows come by themselves. What is left out, the table keeps itself. */
export interface LiveOptions {
  readonly live?: boolean | undefined
  /** Default: no. */
  readonly initialLive?: boolean | undefined
  /** Called when somebody switches it, and when it switches itself off, since nobody may ask any more. */
  readonly onLiveChange?: ((on: boolean) => void) | undefined
}

/** What is asked again and again, and how. */
export interface AutoRefreshOptions extends LiveOptions {
  /**
   * Asks once and shows what comes. Rejects when it fails; once the signal is aborted it must not show anything any
   * more.
   */
  readonly ask: (signal: AbortSignal) => Promise<void>
  /** What the table itself asks comes first, and counts as an answer. */
  readonly answer: Pick<Answer<Entry>, 'status' | 'ended'>
  /** Asks without a pause after an answer of the table itself. Default: no. */
  readonly atOnce?: boolean
  /** Milliseconds between an answer and the next question. Default: 10 seconds. */
  readonly every?: number
  /** Whether `wake` is called when there is something new; it then looks by itself once a minute. Default: no. */
  readonly woken?: boolean
  /** Milliseconds since 1970. Default: the clock of this computer. */
  readonly now?: () => number
  /** From 0 up to 1, to spread the tries of many tables. Default: `Math.random`. */
  readonly random?: () => number
}

/** Asking again and again, as somebody switched it. */
export interface AutoRefresh {
  readonly on: boolean
  readonly toggle: () => void
  /** There is something new: asks within a second, while it is on. */
  readonly wake: () => void
  /** Why nothing is asked though it is on; `stopped` once it switched itself off, since nobody may ask. */
  readonly trouble: 'offline' | 'failing' | 'stopped' | null
  /** The last end of a question and the pause after it; `null` before. */
  readonly plan: PollPlan | null
  /** Milliseconds. */
  readonly every: number
  /** Whether it is told when there is something new. */
  readonly woken: boolean
}

/**
 * Asks again 10 seconds after each answer, once it is switched on.
 *
 * Never twice at once, nor beside a question of the table itself. Nothing is asked while the page is hidden or offline,
 * and once on return. After failures pauses grow, up to 5 minutes, and last at least as long as the backend asks for.
 * It switches itself off when the backend no longer knows who asks.
 */
export function useAutoRefresh(options: AutoRefreshOptions): AutoRefresh {
  const { answer, atOnce = false, every = 10_000, woken = false } = options
  const [wanted, setWanted] = useOwned(
    options.live,
    options.initialLive === true,
    options.onLiveChange,
  )
  const [stopped, setStopped] = useState(false)
  const [seen, setSeen] = useState(wanted)
  if (seen !== wanted) {
    setSeen(wanted)
    // Whoever switches it on again may have signed in.
    if (wanted) setStopped(false)
  }
  const on = wanted && !stopped
  const [plan, setPlan] = useState<PollPlan | null>(null)
  const { visible, online } = usePresence()
  const loading = answer.status === 'loading'
  const latest = useRef({ ...options, wanted })
  const polling = useRef<Poller | null>(null)
  useLayoutEffect(() => {
    latest.current = { ...options, wanted }
  })
  useEffect(() => {
    const own = poller({
      every,
      ask: (signal) => latest.current.ask(signal),
      now: () => (latest.current.now ?? Date.now)(),
      random: () => (latest.current.random ?? Math.random)(),
      timer: later,
      onPlan(next) {
        setPlan(next)
        if (next.pause !== null || !latest.current.wanted) return
        setStopped(true)
        setWanted(false)
      },
    })
    polling.current = own
    return () => own.stop()
  }, [every, setWanted])
  useEffect(() => {
    polling.current?.update({
      on,
      visible,
      online,
      loading,
      loaded: answer.ended,
      now: atOnce,
      woken,
    })
  }, [every, on, visible, online, loading, answer.ended, atOnce, woken])
  return {
    on,
    wake: useCallback(() => polling.current?.wake(), []),
    toggle: () => {
      setStopped(false)
      setWanted(!on)
    },
    trouble: troubleOf(on ? 'on' : stopped ? 'stopped' : 'off', online, plan),
    plan,
    every,
    woken,
  }
}

function troubleOf(
  mode: 'on' | 'off' | 'stopped',
  online: boolean,
  plan: PollPlan | null,
): AutoRefresh['trouble'] {
  if (mode !== 'on') return mode === 'off' ? null : mode
  if (!online) return 'offline'
  return plan && plan.failures > 0 ? 'failing' : null
}

function later(run: () => void, milliseconds: number): () => void {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}
