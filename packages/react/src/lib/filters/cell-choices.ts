import {
  fieldText,
  fieldValue,
  instant,
  type Entry,
  type Field,
  type Filter,
  type Period,
} from '@loggia/core'
import type { FilterWords } from '../words/filter-messages.ts'
import { choiceText, type FilterReader } from './filter-text.ts'

/** One way to narrow a table by what a cell holds. */
export type CellChoice = { readonly label: string } & (
  { readonly filter: Filter } | { readonly period: Partial<Period> }
)

/**
 * What the value of one field offers: only it, all but it, and limits where values have an order. The time of an
 * entry is a limit of the period, which then begins or ends with that very entry.
 */
export function cellChoices(
  entry: Entry,
  field: Field,
  reader: FilterReader,
): readonly CellChoice[] {
  const { name, type } = field
  const { words } = reader
  const value = fieldText(fieldValue(entry, name))
  if (value === '') return emptyChoices(name, words)
  const time = type === 'instant' ? instant(value) : null
  if (name === 'timestamp' && time !== null) {
    return [
      { label: words.fromThisTime, period: { from: new Date(time).toISOString() } },
      // The end of a period does not belong to it.
      { label: words.untilThisTime, period: { to: new Date(time + 1).toISOString() } },
    ]
  }
  const choice = (label: string, operator: Filter['operator']): CellChoice => ({
    label,
    filter: { field: name, operator, values: [value] },
  })
  const text = choiceText(value, field, reader)
  const whole = [choice(words.only(text), 'is'), choice(words.without(text), 'not')]
  if (type !== 'number') return whole
  return [...whole, choice(words.moreThan(text), 'above'), choice(words.lessThan(text), 'below')]
}

function emptyChoices(field: string, words: FilterWords): readonly CellChoice[] {
  return [
    { label: words.onlyNotRecorded, filter: { field, operator: 'is', values: [''] } },
    { label: words.onlyRecorded, filter: { field, operator: 'not', values: [''] } },
  ]
}
