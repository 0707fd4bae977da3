import type { Entry } from './entry.ts'
import type { Detail } from './detail.ts'
import type { Field } from './field.ts'
import type { FilterControl } from './filter-control.ts'
import { always, type Query, type SortTerm } from './query.ts'

/** One column of a table: the fields it shows. */
export interface Column<Name extends string = string> {
  readonly name: string
  /** The words above it. */
  readonly label: string
  readonly fields: readonly [Name, ...Name[]]
  /** The fields it is sorted by, the most significant first. Default: the first of {@link fields}. */
  readonly sortedBy?: readonly [Name, ...Name[]]
}

/** What a table knows about one kind of entry. */
export interface Preset<E extends Entry> {
  /** Its collection on the wire and the name of its exported files: `logs`. */
  readonly name: string
  readonly fields: readonly Field<keyof E & string>[]
  readonly columns: readonly Column<keyof E & string>[]
  /** Ways to narrow the rows, in their order above them, after the period. Default: none. */
  readonly filters?: readonly FilterControl<keyof E & string>[]
  /** What an opened row tells. Default: rows do not open. */
  readonly detail?: Detail<keyof E & string>
  /** Whether rows stand under headers for their days while they are sorted by time. Default: no. */
  readonly dayHeaders?: boolean
  readonly defaultSort: readonly SortTerm[]
  /** Choices of entries a page. */
  readonly pageSizes: readonly number[]
  /** Entries a page until somebody chooses. */
  readonly pageSize: number
  /** `find` narrows the loaded page; `search` asks the adapter. */
  readonly searchMode: 'find' | 'search'
}

/** The question a table of this preset asks first: everything, in the default order, first page. */
export function firstQuery(preset: QueryShape): Query {
  return {
    search: '',
    filters: [],
    period: always,
    sort: preset.defaultSort,
    size: preset.pageSize,
    cursor: null,
  }
}

/** The part of a preset that a query is read against. */
export interface QueryShape {
  readonly fields: readonly Field[]
  readonly defaultSort: readonly SortTerm[]
  readonly pageSize: number
}

/**
 * A preset with fields of your own at the end, each with a column of its own.
 *
 * ```ts
 * const preset = withFields<MyEntry>(apiLogs, [{ name: 'region', label: 'Region', type: 'text' }])
 * ```
 */
export function withFields<E extends Entry>(
  preset: Preset<E>,
  fields: readonly Field<keyof E & string>[],
): Preset<E> {
  return {
    ...preset,
    fields: [...preset.fields, ...fields],
    columns: [
      ...preset.columns,
      ...fields.map(({ name, label }) => ({ name, label, fields: [name] }) as const),
    ],
  }
}
