import { apiLogs, firstQuery, type DataAdapter, type LogEntry, type Query } from '@loggia/core'
import { sampleLogs, vastAdapter } from '@loggia/mocks/samples'
import { expect, test } from 'vitest'
import { flownList, type FlownList } from './lib/flown-list.ts'

const million = 1_000_000
const samples = sampleLogs({ count: 20_000, now: new Date('2026-11-21T12:00:00.000Z') })
const vast = vastAdapter(samples, apiLogs, { laps: 50 })
const query = firstQuery(apiLogs)
const ascending: Query['sort'] = [{ field: 'timestamp', direction: 'ascending' }]

/** The entries that stand at some places, by the definition: asked for without blocks and segments. */
async function entriesAt(
  first: number,
  count: number,
  sort = query.sort,
): Promise<readonly LogEntry[]> {
  const { signal } = new AbortController()
  const cursor = first === 0 ? null : String(first)
  return (await vast.load({ ...query, sort, cursor, size: count }, { signal })).entries
}

async function expectRows(
  list: FlownList,
  first: number,
  last: number,
  sort = query.sort,
): Promise<void> {
  const expected = await entriesAt(first, last - first + 1, sort)
  expect(list.inView(first, last)).toEqual(expected.map(({ id }) => id))
}

test('a million rows are as many from the start, of which a few are loaded', async () => {
  const list = flownList(vast, query)
  await list.settled()
  expect(list.state().rows.length).toBe(million)
  expect(list.state().total).toEqual({ relation: 'exact', count: million })
  // The first page and a block more; days and hours.
  expect(list.asked()).toEqual({ load: 2, histogram: 2 })
  await list.show(0, 20)
  await expectRows(list, 0, 20)
})

test.each([
  ['newest first', query.sort],
  ['oldest first', ascending],
])('any part is shown right, %s, for a few questions each', async (_, sort) => {
  const list = flownList(vast, { ...query, sort })
  await list.settled()
  for (const place of [999_975, 500_000, 123_456, 20_100, 876_543, 0, 250_000]) {
    const before = list.asked().load
    await list.show(place, place + 24)
    await expectRows(list, place, place + 24, sort)
    expect(list.asked().load - before).toBeLessThan(12)
  }
})

test('a fling from end to end asks a few times a second, takes back what it flew past, and lands on its rows', async () => {
  const list = flownList(vast, query, { latency: 200 })
  await list.settled()
  const before = list.asked().load
  // Two seconds, sixty times a second.
  for (let frame = 1; frame <= 120; frame++) {
    const place = Math.round((frame / 120) * (million - 25))
    list.fly(place, place + 24)
    await list.pass(1000 / 60)
  }
  await list.settled()
  await expectRows(list, million - 25, million - 1)
  const { load } = list.asked()
  expect(load - before).toBeLessThan(60)
  expect(list.aborted()).toBeGreaterThan((load - before) / 2)
})

test('reading on asks for each block once, and never shows a row that is not there yet', async () => {
  const list = flownList(vast, query, { latency: 20 })
  await list.settled()
  await list.show(0, 24)
  const before = list.asked().load
  let blank = 0
  for (let place = 0; place < 4000; place += 5) {
    list.fly(place, place + 24)
    await list.pass(1000 / 60)
    if (list.inView(place, place + 24).includes(null)) blank += 1
  }
  expect(blank).toBe(0)
  // Blocks of 200 rows, and what is left over in the last block of an hour.
  expect(list.asked().load - before).toBeLessThan(60)
  expect(list.aborted()).toBe(0)
})

test('a backend that fails is asked a few times, and then when somebody wants it', async () => {
  let isDown = false
  const down: DataAdapter<LogEntry> = {
    ...vast,
    load: (asked, call) => (isDown ? Promise.reject(new Error('down')) : vast.load(asked, call)),
  }
  const list = flownList(down, query)
  await list.settled()
  isDown = true
  const before = list.asked().load
  await list.show(600_000, 600_024)
  expect(list.state().error?.code).toBe('unavailable')
  expect(list.asked().load - before).toBeLessThan(6)
  isDown = false
  list.retry()
  await list.settled()
  expect(list.state().error).toBeNull()
  await expectRows(list, 600_000, 600_024)
})

test('the place of a moment is told before anything there is loaded, and right once it is', async () => {
  const list = flownList(vast, query)
  await list.settled()
  const [wanted] = await entriesAt(700_000, 1)
  const time = Date.parse(wanted?.timestamp ?? '')
  const guess = list.state().rows.placeOfTime?.(time) ?? -1
  expect(Math.abs(guess - 700_000)).toBeLessThan(2000)
  await list.show(guess, guess + 24)
  const place = list.state().rows.placeOfTime?.(time) ?? -1
  await list.show(place, place + 24)
  expect(list.state().rows.at(place)?.entry.timestamp).toBe(wanted?.timestamp)
})
