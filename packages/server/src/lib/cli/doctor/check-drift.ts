import { always, fieldText, fieldValue, firstQuery } from '@loggia/core'
import type { Scope, Store, UsageHour } from '../../store.ts'
import { usualPresets } from '../../usual-presets.ts'
import { ok, wrong, type Check } from './check.ts'
import { sampled } from './sampled.ts'

/**
 * Whether the statistics say what the entries say, on a sample of hours: those that are not too full to be read. An hour
 * that changes while it is read is left out.
 */
export async function checkDrift(store: Store, random: () => number = Math.random): Promise<Check> {
  const accounts = sampled(await store.accounts(), mostAccounts, random)
  const scopes: Scope<never>[] = accounts.flatMap((account) =>
    usualPresets.map((preset) => ({ account, preset })),
  )
  let [hours, entries] = [0, 0]
  for (const scope of scopes) {
    for (const hour of await hoursOf(store, scope, random)) {
      const read = await driftIn(store, scope, hour)
      if (read === 'changing') continue
      if (read.drift !== null) return drifted(scope, hour, read.drift)
      hours++
      entries += read.entries
    }
  }
  const where = [
    counted(accounts.length, 'account', 'accounts'),
    counted(hours, 'hour', 'hours'),
    counted(entries, 'entry', 'entries'),
  ].join(', ')
  return ok('statistics', `agree with the entries (${where} looked at)`)
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`
}

const mostAccounts = 5
const mostHours = 5
/** Entries of an hour that are read, at most. */
const mostEntries = 20_000

function drifted({ account, preset }: Scope<never>, { hour }: UsageHour, drift: string): Check {
  return wrong(
    'statistics',
    `differ from the entries: ${preset.name} of "${account}" at ${hour}: ${drift}`,
    'Tell of it, with this line: it is a fault of Loggia, or somebody wrote to its tables.',
  )
}

async function hoursOf(
  store: Store,
  scope: Scope<never>,
  random: () => number,
): Promise<readonly UsageHour[]> {
  const hours = await store.usage(scope, { by: '', period: always })
  return sampled(
    hours.filter(({ live }) => live <= mostEntries),
    mostHours,
    random,
  )
}

type Counted = { readonly drift: string | null; readonly entries: number } | 'changing'

async function driftIn(store: Store, scope: Scope<never>, { hour }: UsageHour): Promise<Counted> {
  const to = new Date(Date.parse(hour) + 3_600_000).toISOString()
  const period = { from: hour, to }
  const names = scope.preset.fields.flatMap(({ name, counted }) => (counted ? [name] : []))
  const statistics = (): Promise<readonly (readonly UsageHour[])[]> =>
    Promise.all(['', ...names].map((by) => store.usage(scope, { by, period })))
  const before = await statistics()
  const counts = ['', ...names].map(() => new Map<string, number>())
  const { signal } = new AbortController()
  for await (const entry of store.stream(
    scope,
    { ...firstQuery(scope.preset), period },
    { signal },
  )) {
    for (const [at, name] of ['', ...names].entries()) {
      const value = name === '' ? '' : fieldText(fieldValue(entry, name))
      counts[at]?.set(value, (counts[at].get(value) ?? 0) + 1)
    }
  }
  if (JSON.stringify(before) !== JSON.stringify(await statistics())) return 'changing'
  const entries = counts[0]?.get('') ?? 0
  return { entries, drift: firstDrift(['', ...names], before, counts) }
}

function firstDrift(
  names: readonly string[],
  statistics: readonly (readonly UsageHour[])[],
  counts: readonly ReadonlyMap<string, number>[],
): string | null {
  for (const [at, name] of names.entries()) {
    const told = new Map(statistics[at]?.map(({ value, live }) => [value, live]))
    const found = counts[at] ?? new Map<string, number>()
    const differing = [...new Set([...told.keys(), ...found.keys()])].find(
      (value) => (told.get(value) ?? 0) !== (found.get(value) ?? 0),
    )
    if (differing !== undefined) {
      const what = name === '' ? 'all' : `${name} "${differing}"`
      return `${what}: counted ${told.get(differing) ?? 0}, there are ${found.get(differing) ?? 0}`
    }
  }
  return null
}
