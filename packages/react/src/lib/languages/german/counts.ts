import type { Count } from '../../words/table-messages.ts'
import { pluralOf } from '../../words/plural-of.ts'

const plural = pluralOf('de')

export const rows = (count: Count): string =>
  `${count.text} ${plural(count, { one: 'Zeile', other: 'Zeilen' })}`

export const days = (count: Count): string =>
  `${count.text} ${plural(count, { one: 'Tag', other: 'Tage' })}`

/** The form of a word that goes with a number. */
export const either = (count: Count, one: string, other: string): string =>
  plural(count, { one, other })
