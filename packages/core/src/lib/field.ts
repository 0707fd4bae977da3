/** What kind of value a field holds; it decides how the value is compared, filtered, exported and shown. */
export type FieldType = 'text' | 'number' | 'status' | 'instant' | 'json'

/**
 * One property of an entry, declared once.
 *
 * The name is the property, the wire field, the CSV header, the SQL column, the sort key and the
 * filter key, so nothing is ever mapped. Letters, digits, `_` and `.` are safe everywhere.
 */
export interface Field<Name extends string = string> {
  readonly name: Name
  /** The words above the column. */
  readonly label: string
  readonly type: FieldType
  /** Whether every entry has it; a server refuses an entry without. Default: no. */
  readonly required?: boolean
  /** The word for it in query text, as in `status:4xx`. Its name works as well. */
  readonly keyword?: string
  /**
   * Whether it holds hashes of addresses, as `ipHash` makes them. Query text then takes an address for it too, which
   * `hashedAddresses` hashes before anything is asked. Default: no.
   */
  readonly addressHash?: boolean
  /** Whether it is read letter by letter, as a path, an address or a code is: in fixed-width letters. Default: no. */
  readonly code?: boolean
  /** Whether search and find look into it. Default: no. */
  readonly searched?: boolean
  /**
   * The name of the searched field before it, when both are read as one text with a dot between, as in
   * `api_key.created`. Search and find then match across the dot. Without one of the parts there is no dot.
   */
  readonly continues?: string
  /** Whether entries can be ordered by it. Default: yes. */
  readonly sortable?: boolean
  /** Whether exports carry it. Default: yes. */
  readonly exported?: boolean
  /** Whether entries are counted by its value, hour by hour, as they are recorded. Default: no. */
  readonly counted?: boolean
}

/**
 * What an entry holds for a field; `undefined` when it has no such property of its own.
 *
 * Inherited properties are never read, so a field named `constructor` is as good as any other.
 */
export function fieldValue(entry: object, name: string): unknown {
  // Entries come from outside; whatever their type says, only what they own is read.
  return Object.hasOwn(entry, name) ? (entry as Record<string, unknown>)[name] : undefined
}

/**
 * A value as the text a person would search or read; empty when nothing was recorded.
 *
 * A Date is ISO 8601, other objects and arrays are their JSON text. NaN and infinities are no recorded number.
 */
export function fieldText(value: unknown): string {
  if (typeof value === 'string') return value
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString()
  return jsonText(value)
}

/** A value as JSON; empty when it has none. A BigInt becomes text, since JSON readers would round it. */
export function jsonText(value: unknown, indentation = 0): string {
  if (value === null) return 'null'
  // Most of a log has nothing within to look at.
  if (typeof value === 'string' || typeof value === 'number') return JSON.stringify(value)
  const exact = (_: string, inner: unknown): unknown =>
    typeof inner === 'bigint' ? String(inner) : inner
  try {
    return JSON.stringify(value, exact, indentation) ?? ''
  } catch {
    // It refers to itself, or its own toJSON throws.
    return ''
  }
}
