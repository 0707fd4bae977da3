import type { Field } from '../field.ts'
import type { Filter } from '../query.ts'
import { fieldOf, wordsOf } from './field-words.ts'
import { parseQueryText } from './query-text.ts'
import { isWord, readTerm } from './read-term.ts'

/**
 * The text that `parseQueryText` reads as these filters, and as this text to search.
 *
 * Filters that no text can say are left out: those without values, which always hold, and those on a field whose name no
 * term can begin with (it is longer than 64 characters, or has others than letters, digits, `_`, `.` and `-`).
 */
export function queryText(
  filters: readonly Filter[],
  fields: readonly Field[],
  search = '',
): string {
  const terms = filters.flatMap((filter) => writtenTerm(filter, fields) ?? [])
  return [...terms, ...(search === '' ? [] : [writtenSearch(search, fields)])].join(' ')
}

function writtenTerm(filter: Filter, fields: readonly Field[]): string | null {
  const { field: name, operator, values } = filter
  const field = fields.find((each) => each.name === name)
  const word = wordsOf(field).find((each) => isWord(each) && fieldOf(each, fields) === field)
  if (word === undefined || values.length === 0) return null
  const minus = operator === 'not' || operator === 'lacks' ? '-' : ''
  const start = `${minus}${word}:${signOf(filter, field?.type)}`
  return start + values.map((value) => writtenValue(value, start, filter, fields)).join(',')
}

function signOf({ operator, values }: Filter, type: Field['type'] | undefined): string {
  const isText = type === 'text' || type === 'json'
  switch (operator) {
    case 'above':
      return '>'
    case 'below':
      return '<'
    case 'is':
    case 'not':
      return isText ? '=' : ''
    case 'contains':
    case 'lacks':
      return isText && !values.includes('') ? '' : '~'
  }
}

/** A value as it is where that is read as the same, or else in quotes. */
function writtenValue(
  value: string,
  start: string,
  { operator }: Filter,
  fields: readonly Field[],
): string {
  const read = readTerm(start + value, 0, fields)
  const same =
    read !== null &&
    'filter' in read &&
    read.filter.operator === operator &&
    read.filter.values.length === 1 &&
    read.filter.values[0] === value
  return same ? value : quoted(value)
}

function writtenSearch(search: string, fields: readonly Field[]): string {
  const read = parseQueryText(search, fields)
  const same = read.search === search && read.filters.length + read.problems.length === 0
  return same ? search : quoted(search)
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}
