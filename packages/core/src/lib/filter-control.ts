import type { Filter } from './query.ts'

/** One way to narrow a table by a field, offered above its rows. */
export interface FilterControl<Name extends string = string> {
  readonly field: Name
  readonly label: string
  /**
   * `toggle`: all, or one of the choices. `list`: any number of values, which are the choices or else what `facets` of
   * the adapter finds; without either, a text that the value holds.
   */
  readonly control: 'toggle' | 'list'
  readonly choices?: readonly FilterChoice[]
}

/** One choice of a control: a filter, and the words for it. */
export interface FilterChoice extends Omit<Filter, 'field'> {
  readonly label: string
}
