import type { LogEntry } from '@loggia/core'
import type { Send, SendAnswer } from '../src/index.ts'
import type { ManualTime } from './manual-time.ts'

/** A sender that keeps what it was given, and answers as a test says: a list of answers, the last one for ever. */
export interface RecordingSender {
  readonly send: Send<LogEntry>
  /** The ids of each batch, one string a batch. */
  readonly batches: () => readonly string[]
}

export const allRecorded: SendAnswer = { state: 'recorded', rejected: [] }

export function recordingSender(...answers: readonly SendAnswer[]): RecordingSender {
  const batches: string[] = []
  return {
    async send(batch) {
      const at = batches.push(batch.map(({ id }) => id).join(' ')) - 1
      return answers[at] ?? answers.at(-1) ?? allRecorded
    },
    batches: () => batches,
  }
}

/** Numbers from 0 up to 1, always the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Lets time go by until something has happened, which takes no real time. */
export async function inTime<T>(time: ManualTime, coming: Promise<T>): Promise<T> {
  const done = new AbortController()
  const ended = coming.finally(() => done.abort())
  while (!done.signal.aborted) await time.pass(100)
  return ended
}
