import type { LogEntry } from '@loggia/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logEntry } from '../../../../test/log-entry.ts'
import { manualTime } from '../../../../test/manual-time.ts'
import { allRecorded, inTime } from '../../../../test/queue.ts'
import { captureQueue } from './capture-queue.ts'
import type { SendAnswer } from './send.ts'

/** What happens to a batch, and whether anything of it was recorded nevertheless. */
const outcome = fc.constantFrom<
  'recorded' | 'lost' | 'answer lost' | 'refused' | 'denied' | 'one rejected'
>('recorded', 'lost', 'answer lost', 'refused', 'denied', 'one rejected')
const step = fc.oneof(
  fc.record({ do: fc.constant('add' as const), size: fc.integer({ min: 0, max: 300 }) }),
  fc.record({ do: fc.constant('wait' as const), milliseconds: fc.integer({ min: 0, max: 4000 }) }),
  fc.record({ do: fc.constant('flush' as const) }),
)
const bounds = fc.record({
  most: fc.integer({ min: 1, max: 12 }),
  mostBytes: fc.integer({ min: 300, max: 5000 }),
  drops: fc.constantFrom<'newest' | 'oldest'>('newest', 'oldest'),
  batch: fc.integer({ min: 1, max: 6 }),
  batchBytes: fc.integer({ min: 300, max: 2000 }),
})

test('whatever happens, bounds hold, order holds, and every entry is accounted for once', async () => {
  const steps = fc.array(step, { maxLength: 60 })
  const outcomes = fc.array(outcome, { maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(bounds, steps, outcomes, async (limits, all, fates) => {
      const time = manualTime('2026-03-06T12:00:00.000Z')
      const arrived: string[] = []
      const gone: string[] = []
      let sending = 0
      let wrong = false
      let at = 0
      const queue = captureQueue<LogEntry>({
        ...limits,
        timer: time.timer,
        random: () => 0.5,
        onDrop: ({ entries }) => gone.push(...entries.map(({ id }) => id)),
        onReject: ({ entry }) => gone.push(entry.id),
        async send(batch) {
          // What is thrown here is a lost batch to the queue, so it is looked at in the end.
          wrong ||= ++sending !== 1 || batch.length > limits.batch
          const fate = fates[at++] ?? 'recorded'
          const ids = batch.map(({ id }) => id)
          await Promise.resolve()
          sending--
          if (fate === 'recorded' || fate === 'answer lost') {
            for (const id of ids) if (!arrived.includes(id)) arrived.push(id)
          }
          if (fate === 'one rejected') {
            for (const id of ids.slice(1)) if (!arrived.includes(id)) arrived.push(id)
          }
          return answerOf(fate)
        },
      })
      const added: string[] = []
      for (const each of all) {
        if (each.do === 'add') {
          const id = String(added.length).padStart(3, '0')
          added.push(id)
          queue.add(logEntry({ id, endpoint: '/'.repeat(each.size) }))
        }
        if (each.do === 'wait') await time.pass(each.milliseconds)
        if (each.do === 'flush') void queue.flush()
        const { waiting, bytes, recorded, rejected, dropped } = queue.stats()
        expect(waiting).toBeLessThanOrEqual(limits.most)
        expect(bytes).toBeLessThanOrEqual(limits.mostBytes)
        expect(waiting + recorded + rejected + dropped).toBe(added.length)
      }
      const { unsent } = await inTime(time, queue.close({ signal: new AbortController().signal }))
      expect(unsent).toEqual([])
      expect(wrong).toBe(false)
      expect(arrived).toEqual(arrived.toSorted())
      // An answer may be lost of what is refused the next time, so an entry can be both.
      expect(new Set([...arrived, ...gone])).toEqual(new Set(added))
      expect(new Set(gone).size).toBe(gone.length)
      expect(time.waiting()).toEqual([])
    }),
    { numRuns: 150 },
  )
})

function answerOf(fate: string): SendAnswer {
  if (fate === 'lost' || fate === 'answer lost') throw new Error('the connection broke')
  if (fate === 'refused' || fate === 'denied') return { state: fate, reason: 'HTTP 4xx' }
  if (fate === 'one rejected') return { state: 'recorded', rejected: [{ index: 0, reason: 'odd' }] }
  return allRecorded
}
