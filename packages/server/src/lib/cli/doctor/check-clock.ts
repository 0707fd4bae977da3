import type { OpenedClickHouse, OpenedPostgres } from '../../open/open-place.ts'
import { ok, skipped, warning, wrong, type Check } from './check.ts'

/** Whether the clocks of this machine and the database agree: leases of passes and removals of keys rest on them. */
export async function checkClock(opened: OpenedPostgres | OpenedClickHouse): Promise<Check> {
  if (opened.folder !== null) return skipped('clock', 'the database is in this process')
  const begun = Date.now()
  const told = await clockOf(opened)
  // It was read about halfway between question and answer.
  const apart = Math.round(Math.abs(told - (begun + Date.now()) / 2))
  const found = `${apart} ms between this machine and the database`
  const todo = 'Let both take the time from a server (NTP): chronyc tracking, timedatectl.'
  if (apart > tooMuch) return wrong('clock', found, todo)
  return apart > much ? warning('clock', found, todo) : ok('clock', found)
}

/** Milliseconds. A lease lasts for minutes. */
const tooMuch = 30_000
const much = 2000

async function clockOf(opened: OpenedPostgres | OpenedClickHouse): Promise<number> {
  const [row] =
    'place' in opened
      ? await opened.database.rows('select toUnixTimestamp64Milli(now64(3)) as now')
      : await opened.database.query(
          'select (extract(epoch from clock_timestamp()) * 1000)::float8 as now',
        )
  return Number(row?.['now'])
}
