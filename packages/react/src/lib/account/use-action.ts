import { asLoggiaError, type LoggiaError } from '@loggia/core'
import { useCallback, useEffect, useRef, useState } from 'react'

/** Something that changes an account, and how it went the last time. */
export interface Action<Input, Result> {
  readonly state: ActionState<Result>
  /** Does nothing while the one before is under way: a double click is one click. */
  readonly start: (input: Input) => void
  /** Forgets how it went. */
  readonly reset: () => void
}

/** How an action went, or goes. */
export type ActionState<Result> =
  | { readonly type: 'idle' | 'running' }
  | { readonly type: 'done'; readonly result: Result }
  | { readonly type: 'failed'; readonly error: LoggiaError }

const idle = { type: 'idle' } as const

/** An action that runs once at a time. Unmounting aborts it, and nobody looks at its end. */
export function useAction<Input, Result>(
  perform: (input: Input, signal: AbortSignal) => Promise<Result>,
): Action<Input, Result> {
  const [state, setState] = useState<ActionState<Result>>(idle)
  const call = useRef<AbortController>(null)
  useEffect(
    () => () => {
      call.current?.abort()
      call.current = null
    },
    [],
  )
  const start = async (input: Input): Promise<void> => {
    if (call.current) return
    const mine = new AbortController()
    call.current = mine
    const end = (next: ActionState<Result>): void => {
      if (call.current !== mine) return
      call.current = null
      setState(next)
    }
    setState({ type: 'running' })
    try {
      end({ type: 'done', result: await perform(input, mine.signal) })
    } catch (cause) {
      end({ type: 'failed', error: asLoggiaError(cause) })
    }
  }
  return {
    state,
    start: (input) => void start(input),
    reset: useCallback(() => {
      if (!call.current) setState(idle)
    }, []),
  }
}
