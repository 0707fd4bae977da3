import { exitCodes, type ExitCode } from '../exit-codes.ts'
import type { Logger } from '../log/logger.ts'
import { inTime } from './in-time.ts'

/** What has to come to its end. */
export interface Ending {
  /** Ends the answers within the time that they are given, and resolves with how many were cut off. */
  readonly stopServing: () => Promise<number>
  /** Resolves once the batch that is being removed is through. */
  readonly stopPasses: () => Promise<void>
  readonly closeStore: () => Promise<void>
}

/** Milliseconds that are waited for. */
export interface EndingTimes {
  /** For answers and the retention pass. */
  readonly work: number
  readonly store: number
}

/**
 * Ends what runs, and then the store. A database that hangs ends nothing by itself, so each has its time; what did not end
 * in time, or failed, is told, and the program has failed. Whoever calls this ends the process.
 */
export async function endServing(
  { stopServing, stopPasses, closeStore }: Ending,
  log: Pick<Logger, 'error' | 'warn'>,
  times: EndingTimes,
): Promise<ExitCode> {
  const ended = async (
    what: string,
    work: () => Promise<unknown>,
    ms = times.work,
  ): Promise<boolean> => {
    try {
      if (await inTime(work(), ms)) return true
      log.error({ what, ms }, `not ended in time: ${what}`)
    } catch (err) {
      log.error({ what, err }, `not ended in good order: ${what}`)
    }
    return false
  }
  const answers = async (): Promise<void> => {
    const cut = await stopServing()
    if (cut > 0) log.warn({ cut }, 'answers were cut off: they took longer than --shutdown-timeout')
  }
  const work = await Promise.all([
    ended('answers', answers),
    ended('the retention pass', stopPasses),
  ])
  const isClosed = await ended('the store', closeStore, times.store)
  return isClosed && work.every(Boolean) ? exitCodes.done : exitCodes.failed
}
