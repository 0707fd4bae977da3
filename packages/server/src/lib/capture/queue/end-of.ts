import { plainTimer } from '../../retention/timer.ts'
import type { CaptureQueueOptions } from './queue-options.ts'

/** When something must end. */
export interface End {
  readonly signal: AbortSignal
  /** Call it when it has ended before. */
  readonly cancel: () => void
}

/** The end that a caller gave, or one after the usual time. Until then a process is kept alive. */
export function endOf(
  given: AbortSignal | undefined,
  { deadline = 10_000, timer = plainTimer }: EndOptions,
): End {
  const end = new AbortController()
  const cancel = timer(() => end.abort(), given ? farAway : deadline)
  return { signal: given ?? end.signal, cancel }
}

type EndOptions = Pick<CaptureQueueOptions<never>, 'deadline' | 'timer'>

/** Milliseconds: as long as a timer can be. */
const farAway = 2 ** 31 - 1
