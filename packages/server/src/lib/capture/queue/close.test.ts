import type { LogEntry } from '@loggia/core'
import { expect, test } from 'vitest'
import { logEntries, logEntry } from '../../../../test/log-entry.ts'
import { manualTime, settled } from '../../../../test/manual-time.ts'
import { allRecorded, inTime, recordingSender } from '../../../../test/queue.ts'
import { captureQueue } from './capture-queue.ts'
import type { SendAnswer } from './send.ts'

const busy: SendAnswer = { state: 'later', reason: 'HTTP 503' }
const start = '2026-03-06T12:00:00.000Z'

test('flush sends what is there without waiting for more, and resolves once it is through', async () => {
  const time = manualTime(start)
  const { send, batches } = recordingSender()
  const queue = captureQueue<LogEntry>({ send, timer: time.timer, batch: 3 })
  for (const entry of logEntries(5)) queue.add(entry)
  await expect(queue.flush()).resolves.toEqual({ unsent: [] })
  expect(batches()).toEqual(['entry-0000 entry-0001 entry-0002', 'entry-0003 entry-0004'])
  expect(time.waiting()).toEqual([])
})

test('flush does not wait for what comes after it', async () => {
  const time = manualTime(start)
  const answers = [Promise.withResolvers<SendAnswer>(), Promise.withResolvers<SendAnswer>()]
  let at = 0
  const queue = captureQueue<LogEntry>({
    send: async () => answers[at++]?.promise ?? allRecorded,
    timer: time.timer,
  })
  queue.add(logEntry({ id: 'before' }))
  const flushed = queue.flush()
  queue.add(logEntry({ id: 'after' }))
  answers[0]?.resolve(allRecorded)
  await expect(flushed).resolves.toEqual({ unsent: [] })
  expect(queue.stats().waiting).toBe(1)
})

test('flush in an outage ends after its deadline, tells what is left, and goes on trying', async () => {
  const time = manualTime(start)
  const answers = [busy, busy, busy, busy, busy, allRecorded]
  const queue = captureQueue<LogEntry>({
    ...recordingSender(...answers),
    timer: time.timer,
    random: () => 1,
  })
  queue.add(logEntry({ id: 'kept' }))
  const { unsent } = await inTime(time, queue.flush())
  expect(time.clock().toISOString()).toBe('2026-03-06T12:00:10.000Z')
  expect(unsent.map(({ id }) => id)).toEqual(['kept'])
  await time.pass(60_000)
  expect(queue.stats()).toMatchObject({ recorded: 1, waiting: 0 })
})

test('close in an outage tries once more at once, and hands back what was not sent, in order', async () => {
  const time = manualTime(start)
  const { send, batches } = recordingSender({ ...busy, retryAfter: 60_000 }, busy)
  const queue = captureQueue<LogEntry>({ send, timer: time.timer, batch: 2, random: () => 1 })
  const entries = logEntries(5)
  for (const entry of entries) queue.add(entry)
  await time.pass(1000)
  expect(batches()).toHaveLength(1)
  const { unsent } = await inTime(time, queue.close())
  expect(batches().length).toBeGreaterThan(2)
  expect(new Set(batches())).toEqual(new Set(['entry-0000 entry-0001']))
  expect(unsent).toEqual(entries)
  expect(queue.stats()).toMatchObject({ waiting: 5, recorded: 0, dropped: 0 })
  expect(time.waiting()).toEqual([])
})

test('close as the outage ends sends everything', async () => {
  const time = manualTime(start)
  const { send } = recordingSender(busy, busy, busy, allRecorded)
  const queue = captureQueue<LogEntry>({ send, timer: time.timer, batch: 2, random: () => 1 })
  for (const entry of logEntries(5)) queue.add(entry)
  expect(await inTime(time, queue.close())).toEqual({ unsent: [] })
  expect(queue.stats()).toMatchObject({ waiting: 0, recorded: 5 })
})

test('close aborts what hangs when its signal is aborted, even if the sender does not listen', async () => {
  const time = manualTime(start)
  let heard: AbortSignal | null = null
  const queue = captureQueue<LogEntry>({
    send: async (_, { signal }) => {
      heard = signal
      return new Promise<never>(() => undefined)
    },
    timer: time.timer,
  })
  queue.add(logEntry({ id: 'hangs' }))
  const deadline = new AbortController()
  const closed = queue.close({ signal: deadline.signal })
  await settled()
  deadline.abort()
  const { unsent } = await closed
  expect(unsent.map(({ id }) => id)).toEqual(['hangs'])
  expect(heard).toMatchObject({ aborted: true })
  expect(time.waiting()).toEqual([])
})

test('a closed queue drops what comes, and closes once', async () => {
  const drops: string[] = []
  const { send, batches } = recordingSender()
  const queue = captureQueue<LogEntry>({
    send,
    onDrop: ({ entries, reason }) => drops.push(`${entries.map(({ id }) => id).join()} ${reason}`),
  })
  queue.add(logEntry({ id: 'in time' }))
  const [first, second] = await Promise.all([queue.close(), queue.close()])
  expect(first).toBe(second)
  expect(queue.add(logEntry({ id: 'too late' }))).toBe(false)
  expect(drops).toEqual(['too late closed'])
  expect(batches()).toEqual(['in time'])
  expect(queue.stats()).toMatchObject({ added: 2, recorded: 1, dropped: 1 })
})
