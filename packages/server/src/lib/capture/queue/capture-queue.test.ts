import type { LogEntry } from '@loggia/core'
import { expect, test, vi } from 'vitest'
import { logEntry } from '../../../../test/log-entry.ts'
import { manualTime, type ManualTime } from '../../../../test/manual-time.ts'
import { allRecorded, inTime, recordingSender } from '../../../../test/queue.ts'
import { captureQueue } from './capture-queue.ts'
import type {
  CaptureQueue,
  CaptureQueueOptions,
  Dropped,
  Rejected,
  Retry,
} from './queue-options.ts'
import type { SendAnswer } from './send.ts'

interface Opened {
  readonly queue: CaptureQueue<LogEntry>
  readonly time: ManualTime
  readonly batches: () => readonly string[]
  readonly add: (...ids: readonly (string | number)[]) => readonly boolean[]
}

function opened(
  answers: readonly SendAnswer[] = [],
  options: Partial<CaptureQueueOptions<LogEntry>> = {},
): Opened {
  const time = manualTime('2026-03-06T12:00:00.000Z')
  const { send, batches } = recordingSender(...answers)
  const queue = captureQueue<LogEntry>({
    send,
    timer: time.timer,
    random: () => 1,
    batch: 3,
    ...options,
  })
  const add = (...ids: readonly (string | number)[]): readonly boolean[] =>
    ids.map((id) => queue.add(logEntry({ id: String(id) })))
  return { queue, time, batches, add }
}

const busy: SendAnswer = { state: 'later', reason: 'HTTP 503' }

test('a batch is sent as soon as it is full, and what is left after a second', async () => {
  const { add, time, batches } = opened()
  add(1, 2, 3, 4)
  await time.pass(0)
  expect(batches()).toEqual(['1 2 3'])
  await time.pass(999)
  expect(batches()).toEqual(['1 2 3'])
  await time.pass(1)
  expect(batches()).toEqual(['1 2 3', '4'])
  expect(time.waiting()).toEqual([])
})

test('a batch is no larger than its bytes, but one entry is sent however large it is', async () => {
  const bytes = JSON.stringify(logEntry({ id: '1' })).length
  const { add, time, batches } = opened([], { batchBytes: 2 * bytes, batch: 100 })
  add(1, 2)
  await time.pass(0)
  expect(batches()).toEqual(['1 2'])
  add('x'.repeat(3 * bytes))
  await time.pass(0)
  expect(batches()).toHaveLength(2)
})

test('one batch at a time, in order, whatever comes meanwhile', async () => {
  const answer = Promise.withResolvers<SendAnswer>()
  const sent: string[] = []
  const { add, time } = opened([], {
    send: async (batch) => {
      sent.push(batch.map(({ id }) => id).join(' '))
      return sent.length === 1 ? answer.promise : allRecorded
    },
  })
  add(1, 2, 3, 4, 5, 6)
  await time.pass(5000)
  expect(sent).toEqual(['1 2 3'])
  answer.resolve(allRecorded)
  await time.pass(0)
  expect(sent).toEqual(['1 2 3', '4 5 6'])
})

test('the same batch is sent until it is acknowledged, after pauses that double', async () => {
  const retries: Retry[] = []
  const { add, time, batches, queue } = opened([busy, busy, busy, allRecorded], {
    onRetry: (retry) => retries.push(retry),
  })
  add(1, 2, 3)
  await time.pass(0)
  add(4)
  await time.pass(3500)
  expect(batches()).toEqual(['1 2 3', '1 2 3', '1 2 3', '1 2 3', '4'])
  expect(retries.map(({ pause, failures }) => [failures, pause])).toEqual([
    [1, 500],
    [2, 1000],
    [3, 2000],
  ])
  expect(queue.stats()).toMatchObject({ recorded: 4, retries: 3, waiting: 0 })
})

test('half of a pause is chance, so that many senders do not come at once', async () => {
  const { add, time, batches } = opened([busy, allRecorded], { random: () => 0 })
  add(1, 2, 3)
  await time.pass(249)
  expect(batches()).toHaveLength(1)
  await time.pass(1)
  expect(batches()).toHaveLength(2)
})

test('a pause is as long as was asked for, but no longer than the longest', async () => {
  const { add, time, batches } = opened(
    [{ ...busy, retryAfter: 20_000 }, { ...busy, retryAfter: 86_400_000 }, allRecorded],
    { longestPause: 60_000 },
  )
  add(1, 2, 3)
  await time.pass(19_999)
  expect(batches()).toHaveLength(1)
  await time.pass(1)
  expect(batches()).toHaveLength(2)
  await time.pass(60_000)
  expect(batches()).toHaveLength(3)
})

test('a sender that throws is one whose answer was lost', async () => {
  let tries = 0
  const { add, time, queue } = opened([], {
    send: async () => {
      if (++tries === 1) throw new Error('the connection broke')
      return allRecorded
    },
  })
  add(1, 2, 3)
  await time.pass(500)
  expect(queue.stats()).toMatchObject({ recorded: 3, retries: 1 })
})

test('entries that are rejected are told, and the others are recorded', async () => {
  const rejects: Rejected<LogEntry>[] = []
  const answer: SendAnswer = {
    state: 'recorded',
    rejected: [{ index: 1, reason: 'endpoint is missing' }],
  }
  const { add, time, queue, batches } = opened([answer], { onReject: (each) => rejects.push(each) })
  add(1, 2, 3)
  await time.pass(10_000)
  expect(rejects.map(({ entry, reason }) => [entry.id, reason])).toEqual([
    ['2', 'endpoint is missing'],
  ])
  expect(queue.stats()).toMatchObject({ recorded: 2, rejected: 1, waiting: 0 })
  expect(batches()).toHaveLength(1)
})

test('a batch that is refused is halved down to the entry that is refused alone', async () => {
  const rejects: string[] = []
  const sent: string[] = []
  const { add, time, queue } = opened([], {
    batch: 8,
    onReject: ({ entry }) => rejects.push(entry.id),
    send: async (batch) => {
      sent.push(batch.map(({ id }) => id).join(''))
      const isSpoilt = batch.some(({ id }) => id === '6')
      return isSpoilt ? { state: 'refused', reason: 'HTTP 400' } : allRecorded
    },
  })
  add(1, 2, 3, 4, 5, 6, 7, 8)
  await time.pass(0)
  expect(sent).toEqual(['12345678', '1234', '5678', '56', '5', '6', '78'])
  expect(rejects).toEqual(['6'])
  expect(queue.stats()).toMatchObject({ recorded: 7, rejected: 1, waiting: 0, bytes: 0 })
})

test('a batch that is denied is told and not sent again, and the next one is tried', async () => {
  const rejects: string[] = []
  const { add, time, queue, batches } = opened(
    [{ state: 'denied', reason: 'HTTP 401' }, allRecorded],
    {
      onReject: ({ entry, reason }) => rejects.push(`${entry.id}: ${reason}`),
    },
  )
  add(1, 2, 3, 4, 5, 6)
  await time.pass(0)
  expect(batches()).toEqual(['1 2 3', '4 5 6'])
  expect(rejects).toEqual(['1: HTTP 401', '2: HTTP 401', '3: HTTP 401'])
  expect(queue.stats()).toMatchObject({ recorded: 3, rejected: 3 })
})

test('beyond its bounds what comes is dropped, told and counted', async () => {
  const drops: Dropped<LogEntry>[] = []
  const { add, time, queue } = opened([busy], { most: 4, onDrop: (dropped) => drops.push(dropped) })
  expect(add(1, 2, 3, 4, 5)).toEqual([true, true, true, true, false])
  await time.pass(0)
  expect(drops.map(({ entries, reason }) => [entries[0]?.id, reason])).toEqual([['5', 'full']])
  expect(queue.stats()).toMatchObject({ added: 5, waiting: 4, dropped: 1 })
})

test('or what has waited longest, but never what is on its way', async () => {
  const drops: string[] = []
  const { add, time, batches } = opened([busy, allRecorded], {
    most: 4,
    drops: 'oldest',
    onDrop: ({ entries }) => drops.push(...entries.map(({ id }) => id)),
  })
  add(1, 2, 3, 4)
  expect(add(5, 6)).toEqual([true, true])
  expect(drops).toEqual(['4', '5'])
  await time.pass(2000)
  expect(batches()).toEqual(['1 2 3', '1 2 3', '6'])
})

test('an entry that is no JSON is rejected at once', () => {
  const rejects: string[] = []
  const { queue } = opened([], { onReject: ({ reason }) => rejects.push(reason) })
  expect(queue.add({ ...logEntry(), status_code: 1n as unknown as number })).toBe(false)
  expect(rejects).toEqual(['the entry cannot be written as JSON'])
})

test('hooks that throw stop nothing', async () => {
  const report = vi.spyOn(console, 'error').mockReturnValue(undefined)
  const fail = (): never => {
    throw new Error('of the host')
  }
  const { add, time, queue } = opened([busy, allRecorded], { most: 3, onDrop: fail, onRetry: fail })
  add(1, 2, 3, 4)
  await time.pass(1000)
  expect(queue.stats()).toMatchObject({ recorded: 3, dropped: 1 })
  expect(report).toHaveBeenCalledTimes(2)
})

test('a rejected entry that nobody listens for is reported without what it holds', async () => {
  const report = vi.spyOn(console, 'error').mockReturnValue(undefined)
  const { queue } = opened([])
  queue.add({ ...logEntry({ endpoint: '/secret' }), status_code: 1n as unknown as number })
  expect(String(report.mock.lastCall?.[0])).toContain('cannot be written as JSON')
  expect(String(report.mock.lastCall?.[0])).not.toContain('secret')
})

test('a queue with nothing in it waits for nothing', async () => {
  const { queue, time } = opened()
  expect(await inTime(time, queue.flush())).toEqual({ unsent: [] })
  expect(await inTime(time, queue.close())).toEqual({ unsent: [] })
  expect(time.waiting()).toEqual([])
})
