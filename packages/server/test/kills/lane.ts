import { join } from 'node:path'
import { ledger, type Ledger } from './ledger.ts'
import { lived, type End } from './lived.ts'
import { randomOf } from './random.ts'

/** What processes were at when they were killed, and what that left behind. */
export interface Kills {
  /** Still opening the folder, and perhaps making good what the one before had left. */
  readonly opening: number
  readonly recording: number
  readonly passing: number
  /** At both at the same time; counted there, too. */
  readonly both: number
  /** At nothing, between two calls. */
  readonly between: number
  /** Batches of which nobody had been told and which were not there. */
  readonly lost: number
  /** Batches of which nobody had been told and which were there. */
  readonly kept: number
  /** Passes that were interrupted after they had removed a part of what was due. */
  readonly halfway: number
}

/** What lives in a lane. */
export interface LaneOptions {
  /** What each process runs. */
  readonly worker?: URL
  /** How many times as long everything takes as in embedded Postgres. */
  readonly slowness?: number
  /** What else is done in the middle of a life, just before the process is killed, too. */
  readonly strike?: (life: number) => Promise<void> | undefined
}

/** Kills one process after the other on the same folder, and holds what the next one finds against the ledger. */
export async function lane(
  folder: string,
  seed: number,
  kills: number,
  { worker, slowness = 1, strike }: LaneOptions = {},
): Promise<Kills> {
  const random = randomOf(seed)
  const book = ledger(seed)
  const seen = { opening: 0, recording: 0, passing: 0, both: 0, between: 0 }
  for (let number = 0; ; number++) {
    // A kill that hits nothing proves nothing, so more follow until both were hit.
    const enough = seen.recording > 0 && seen.passing > 0
    const last = number >= kills && (enough || number >= mostTimes * kills)
    const life = { folder, seed, number, again: again(book, random, last), last }
    try {
      const { opened, recording, passing } = await lived(life, book, {
        worker,
        strike: strike && (() => strike(number)),
        end: last ? null : endOf(random, slowness),
        cache: join(folder, '..', 'cache'),
      })
      if (last) break
      if (!opened) seen.opening++
      if (recording) seen.recording++
      if (passing) seen.passing++
      if (recording && passing) seen.both++
      if (opened && !recording && !passing) seen.between++
    } catch (error) {
      const where = `LOGGIA_SEED=${seed}, life ${number}`
      throw new Error(`${where}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      })
    }
  }
  return { ...seen, ...book.figures() }
}

/** So many times as many lives as asked for are as many as there are, whatever they hit. */
const mostTimes = 4

/** What is in doubt, and something that surely was recorded; in the end a good part of all. */
function again(book: Ledger, random: () => number, last: boolean): readonly number[] {
  const sure = book.recordedBatches()
  const some = Array.from({ length: last ? 50 : 1 }, () => sure[Math.floor(random() * sure.length)])
  return [...book.doubtful(), ...some.filter((batch) => batch !== undefined)]
}

/** By what a process has begun rather than by time alone, or a busy machine would kill all of them early. */
function endOf(random: () => number, slowness: number): End {
  const chance = random()
  if (chance < 0.1) return { after: 'start', times: 1, delay: random() * 600 * slowness }
  return chance < 0.5
    ? { after: 'appending', times: 1 + Math.floor(random() * 12), delay: random() * 15 * slowness }
    : { after: 'passing', times: 1 + Math.floor(random() * 3), delay: random() * 40 * slowness }
}
