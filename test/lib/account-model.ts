import {
  fieldText,
  fieldValue,
  policyCutoff,
  type Entry,
  type RetentionPolicy,
  type UsageBucket,
  type UsageQuestion,
  type UsageSum,
} from '@loggia/core'

/** What is known of one account, by the plainest rules: every entry that was ever recorded, and whether it is there. */
export interface AccountModel {
  policy: RetentionPolicy
  recorded: readonly Recorded[]
  /** Up to this moment everything was removed, in milliseconds since 1970. */
  expiredBefore: number
  /** When keys were removed. */
  readonly removedKeys: Map<string, number>
}

export interface Recorded {
  readonly collection: string
  readonly entry: Entry
  readonly isLive: boolean
}

export function emptyAccount(policy: RetentionPolicy): AccountModel {
  return { policy, recorded: [], expiredBefore: -Infinity, removedKeys: new Map() }
}

/** Records what is new and not late. */
export function record(
  model: AccountModel,
  collection: string,
  entries: readonly Entry[],
): { readonly accepted: number; readonly late: number; readonly duplicates: number } {
  const answer = { accepted: 0, late: 0, duplicates: 0 }
  for (const entry of entries) {
    const isThere = liveOf(model, collection).some((other) => other.entry.id === entry.id)
    const kind = isThere ? 'duplicates' : isLate(model, entry) ? 'late' : 'accepted'
    answer[kind]++
    if (kind === 'accepted') {
      model.recorded = [...model.recorded, { collection, entry, isLive: true }]
    }
  }
  return answer
}

/** Removes what is due, and resolves with its number by collection. */
export function pass(model: AccountModel, now: Date): ReadonlyMap<string, number> {
  const before = policyCutoff(model.policy, now)?.getTime()
  if (before === undefined) return new Map()
  model.expiredBefore = Math.max(model.expiredBefore, before)
  return removed(model, ({ entry }) => timeOf(entry) < before)
}

export function removeKey(model: AccountModel, prefix: string, now: Date): number {
  model.removedKeys.set(prefix, now.getTime())
  const counts = removed(model, ({ entry }) => keyOf(entry) === prefix)
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}

/** How many entries of a collection were recorded before a moment and are there. */
export function dueIn(model: AccountModel, collection: string, before: Date | null): number {
  if (!before) return 0
  return liveOf(model, collection).filter(({ entry }) => timeOf(entry) < before.getTime()).length
}

export function liveOf(model: AccountModel, collection: string): readonly Recorded[] {
  return model.recorded.filter((each) => each.isLive && each.collection === collection)
}

/** Everything that a key was ever recorded with. */
export function sumOfKey(model: AccountModel, prefix: string): UsageSum {
  return sumOf(model.recorded.filter(({ entry }) => keyOf(entry) === prefix))
}

/** The statistic as one would make it by hand, with its buckets and values in order. */
export function usageIn(
  model: AccountModel,
  { collection, by, period, step }: UsageQuestion,
): UsageSum & { readonly buckets: readonly UsageBucket[] } {
  const length = step === 'hour' ? 3_600_000 : 86_400_000
  const start = ({ entry }: Recorded): number => Math.floor(timeOf(entry) / length) * length
  const from = period.from === null ? -Infinity : Date.parse(period.from)
  const to = period.to === null ? Infinity : Date.parse(period.to)
  // A step is asked for when any moment of it is.
  const asked = model.recorded.filter(
    (each) => each.collection === collection && start(each) + length > from && start(each) < to,
  )
  const buckets = [...Map.groupBy(asked, start)].toSorted(([a], [b]) => a - b)
  return {
    ...sumOf(asked),
    buckets: buckets.map(([moment, all]) => ({
      start: new Date(moment).toISOString(),
      counts: [...Map.groupBy(all, ({ entry }) => fieldText(fieldValue(entry, by)))]
        .map(([value, each]) => ({ value, ...sumOf(each) }))
        .toSorted((a, b) => (a.value < b.value ? -1 : 1)),
    })),
  }
}

function isLate(model: AccountModel, entry: Entry): boolean {
  const removedAt = model.removedKeys.get(keyOf(entry)) ?? -Infinity
  return timeOf(entry) < model.expiredBefore || timeOf(entry) <= removedAt
}

function removed(
  model: AccountModel,
  isGone: (each: Recorded) => boolean,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  model.recorded = model.recorded.map((each) => {
    if (!each.isLive || !isGone(each)) return each
    counts.set(each.collection, (counts.get(each.collection) ?? 0) + 1)
    return { ...each, isLive: false }
  })
  return counts
}

function sumOf(entries: readonly Recorded[]): UsageSum {
  return { total: entries.length, live: entries.filter(({ isLive }) => isLive).length }
}

function timeOf({ timestamp }: Entry): number {
  return Date.parse(timestamp)
}

function keyOf(entry: Entry): string {
  return fieldText(fieldValue(entry, 'apikey_prefix'))
}
