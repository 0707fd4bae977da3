import type { LogEntry } from '@loggia/core'
import { afterEach, expect, test, vi } from 'vitest'
import { logEntry } from '../../../../test/log-entry.ts'
import { manualTime, type ManualTime } from '../../../../test/manual-time.ts'
import { allRecorded } from '../../../../test/queue.ts'
import { captureQueue } from './capture-queue.ts'
import type { CaptureQueue, CaptureQueueOptions } from './queue-options.ts'
import type { SendAnswer } from './send.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

/** A queue with one entry, whose sender answers so before it does as it should. */
function opened(
  answers: readonly unknown[],
  options: Partial<CaptureQueueOptions<LogEntry>> = {},
): { readonly queue: CaptureQueue<LogEntry>; readonly time: ManualTime } {
  const time = manualTime('2026-03-06T12:00:00.000Z')
  const left = [...answers, allRecorded]
  const queue = captureQueue<LogEntry>({
    ...options,
    // Plain JavaScript has no types to hold it to.
    send: async () => left.shift() as SendAnswer,
    timer: time.timer,
    random: () => 1,
    batch: 1,
  })
  queue.add(logEntry({ id: '1' }))
  return { queue, time }
}

test.each([undefined, null, 'recorded', {}, { state: 'recorded' }, { state: 'done' }])(
  'a sender that answers %j has not said what became of the batch, and it is sent again',
  async (answer) => {
    const reasons: string[] = []
    const { queue, time } = opened([answer], { onRetry: ({ reason }) => reasons.push(reason) })
    await time.pass(500)
    expect(reasons).toEqual([expect.stringContaining('has not said what became of the batch')])
    expect(queue.stats()).toMatchObject({ recorded: 1, retries: 1, waiting: 0 })
  },
)

test('where nobody hears of tries, the mistake is on the console, once', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { queue, time } = opened([undefined, undefined, undefined])
  await time.pass(10_000)
  expect(told.mock.calls).toEqual([[expect.stringContaining('send() has not said')]])
  expect(queue.stats()).toMatchObject({ recorded: 1, retries: 3 })
})
