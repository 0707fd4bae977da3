import { statusFamily, type Usage } from '@loggia/core'

/** One layer of the stack: the entries whose values belong together. */
export interface Series {
  /**
   * `family`: a class of statuses · `category`: one of events · `value`: another value · `nothing`: where none was
   * recorded · `others`: what is left · `all`: everything, when nothing is told apart.
   */
  readonly kind: 'family' | 'category' | 'value' | 'nothing' | 'others' | 'all'
  /** The class or the value. */
  readonly name: string
}

/** The layers of a stack, from the baseline up, and which of them a value belongs to. */
export interface Stack {
  readonly series: readonly Series[]
  readonly layerOf: (value: string) => number
}

/** Values that have a layer of their own. */
const most = 4

/** Statuses by their class, other fields by their most frequent values. Layers without entries are left out. */
export function stackOf({ by, buckets }: Pick<Usage, 'by' | 'buckets'>): Stack {
  const totals = new Map<string, number>()
  for (const { counts } of buckets) {
    for (const { value, total } of counts) totals.set(value, (totals.get(value) ?? 0) + total)
  }
  if (by === '') return layered([{ kind: 'all', name: '' }], () => 'all ')
  const kind = by === 'category' ? 'category' : 'value'
  const keyOf = by === 'status_code' ? statusKey : valueKey([...totals], kind)
  const present = new Set([...totals.keys()].map(keyOf))
  const order = by === 'status_code' ? families : valueOrder([...totals], kind)
  return layered(
    order.filter((series) => present.has(keyText(series))),
    keyOf,
  )
}

const others: Series = { kind: 'others', name: '' }
const nothing: Series = { kind: 'nothing', name: '' }

const families: readonly Series[] = [
  ...['success', 'redirect', 'client-error', 'server-error'].map((name): Series => ({
    kind: 'family',
    name,
  })),
  others,
]

function layered(series: readonly Series[], keyOf: (value: string) => string): Stack {
  const layers = new Map(series.map((each, layer) => [keyText(each), layer]))
  return { series, layerOf: (value) => layers.get(keyOf(value)) ?? series.length - 1 }
}

function keyText({ kind, name }: Series): string {
  return `${kind} ${name}`
}

function statusKey(value: string): string {
  const family: Series = { kind: 'family', name: statusFamily(value === '' ? null : Number(value)) }
  return keyText(families.some(({ name }) => name === family.name) ? family : others)
}

/** The most frequent values. One that would be alone among the others is shown instead. */
function frequent(totals: readonly (readonly [string, number])[]): readonly string[] {
  const values = totals
    .filter(([value]) => value !== '')
    .sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || (a < b ? -1 : 1))
    .map(([value]) => value)
  return values.slice(0, values.length === most + 1 ? most + 1 : most)
}

function valueKey(
  totals: readonly (readonly [string, number])[],
  kind: Series['kind'],
): (value: string) => string {
  const shown = new Set(frequent(totals))
  return (value) => {
    if (value === '') return keyText(nothing)
    return keyText(shown.has(value) ? { kind, name: value } : others)
  }
}

function valueOrder(
  totals: readonly (readonly [string, number])[],
  kind: Series['kind'],
): readonly Series[] {
  const values = frequent(totals).map((name): Series => ({ kind, name }))
  return [nothing, ...values, others]
}
