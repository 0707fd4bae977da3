import {
  compareCodePoints,
  fieldText,
  fieldValue,
  firstQuery,
  largestPage,
  type CallOptions,
  type Field,
  type KeyUsage,
  type Preset,
  type Query,
  type UsageCount,
} from '@loggia/core'
import type { Scope, Store } from '../store.ts'
import { summed } from './usage-of.ts'

interface KeyQuestion extends CallOptions {
  readonly account: string
  /** Default: every key. */
  readonly prefix?: string
}

/** What is recorded of keys, those with most live entries first. */
export async function keyUsages(
  { store, presets }: { readonly store: Store; readonly presets: readonly Preset<never>[] },
  { account, prefix, signal }: KeyQuestion,
): Promise<readonly KeyUsage[]> {
  const scopes = presets.filter(hasKeys).map((preset) => ({ account, preset }))
  const counts = await Promise.all(scopes.map((scope) => store.totals(scope, keyField)))
  const keys = sumsOf(counts.flat())
    .filter((key) => !prefix || key.prefix === prefix)
    .sort((a, b) => b.live - a.live || b.total - a.total || compareCodePoints(a.prefix, b.prefix))
  const names = await Promise.all(scopes.map((scope) => namesIn(store, scope, keys, { signal })))
  return keys.map((key) => ({ ...key, name: nameIn(names, key.prefix) }))
}

type KeySum = Omit<KeyUsage, 'name'>

const keyField = 'apikey_prefix'

function hasKeys({ fields }: { readonly fields: readonly Field[] }): boolean {
  return fields.some(({ name, counted }) => name === keyField && counted)
}

/** Of all kinds of entry together. */
function sumsOf(counts: readonly UsageCount[]): readonly KeySum[] {
  return [...Map.groupBy(counts, ({ value }) => value)]
    .filter(([prefix]) => prefix !== '')
    .map(([prefix, ofKey]) => ({ prefix, ...summed(ofKey) }))
}

/**
 * The name in the newest entry of each key. Of many keys most are on the newest page; of the others those with most
 * live entries are asked for, and no more than that: whoever sends made-up keys must not make lists slow.
 */
async function namesIn(
  store: Store,
  scope: Scope<never>,
  keys: readonly KeySum[],
  call: CallOptions,
): Promise<ReadonlyMap<string, string>> {
  const newest: Query = { ...firstQuery(scope.preset), sort: newestFirst, size: largestPage }
  const names = new Map<string, string>()
  const note = (entry: object): void => {
    const prefix = fieldText(fieldValue(entry, keyField))
    const name = fieldText(fieldValue(entry, 'apikey_name'))
    if (!names.has(prefix)) names.set(prefix, name)
  }
  if (keys.length > few) {
    for (const entry of (await store.load(scope, newest, call)).entries) note(entry)
  }
  const unnamed = keys.filter(({ prefix, live }) => live > 0 && !names.has(prefix))
  for (const { prefix } of unnamed.slice(0, mostAsked)) {
    const filters = [{ field: keyField, operator: 'is', values: [prefix] }] as const
    const page = await store.load(scope, { ...newest, size: 1, filters }, call)
    for (const entry of page.entries) note(entry)
  }
  return names
}

const newestFirst: Query['sort'] = [{ field: 'timestamp', direction: 'descending' }]

/** So many keys are asked for one by one, without a look at the newest page. */
const few = 4
/** Keys that are asked for one by one, at most. */
const mostAsked = 50

function nameIn(names: readonly ReadonlyMap<string, string>[], prefix: string): string | null {
  return names.map((each) => each.get(prefix)).find((name) => name) ?? null
}
