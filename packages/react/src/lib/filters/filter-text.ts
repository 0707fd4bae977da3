import { instant, statusFamily, type Field, type Filter, type FilterControl } from '@loggia/core'
import type { FilterWords } from '../words/filter-messages.ts'
import { withWholeSymbol } from '../words/measure-text.ts'
import { statusPhrase } from '../words/status-phrase.ts'
import type { Viewer } from '../words/viewer.tsx'

/** What filters are about, and who reads of them. */
export interface FilterReader {
  readonly fields: readonly Field[]
  readonly controls: readonly FilterControl[]
  readonly words: FilterWords
  readonly viewer: Viewer
}

/** A filter in words: `Client is Customer Success Team`, `Status is not 200`, `Latency > 500 ms`. */
export function filterText(filter: Filter, reader: FilterReader): string {
  const { words, viewer } = reader
  const list = new Intl.ListFormat(viewer.locale, { type: 'disjunction' })
  const values = filter.values.map((value) => valueText(value, filter, reader))
  return words.filter(labelOf(filter.field, reader), filter.operator, list.format(values))
}

/** The words for a field where it is filtered: those of its control, or else of its column. */
function labelOf(field: string, { fields, controls }: FilterReader): string {
  const named = controls.find((each) => each.field === field)
  return (named ?? fields.find(({ name }) => name === field))?.label ?? field
}

/** One value of a filter, as short as it can be. */
function valueText(value: string, { field: name, operator }: Filter, reader: FilterReader): string {
  const { words, viewer, fields } = reader
  if (operator === 'contains' || operator === 'lacks') return words.quoted(value)
  if (value === '') return words.notRecordedValue
  const field = fields.find((each) => each.name === name)
  return labelOfChoice(value, field, reader) ?? plainValueText(value, field, viewer)
}

/** How the control of a field calls one of its values; `null` where it does not, and of a status, which it would hide. */
function labelOfChoice(
  value: string,
  field: Field | undefined,
  { controls }: FilterReader,
): string | null {
  if (field === undefined || field.type === 'status') return null
  const choices = controls.find((each) => each.field === field.name)?.choices ?? []
  const choice = choices.find(
    ({ operator, values }) => operator === 'is' && values.length === 1 && values[0] === value,
  )
  return choice?.label ?? null
}

/** A value as its field shows it: moments by the clock of the viewer, durations and money with their unit. */
function plainValueText(
  value: string,
  field: Pick<Field, 'name' | 'type'> | undefined,
  { locale, time }: Viewer,
): string {
  if (field?.type === 'instant') {
    const moment = instant(value)
    return moment === null ? value : time.short(moment)
  }
  const number = Number(value)
  if (field?.type !== 'number' || value.trim() === '' || !Number.isFinite(number)) return value
  const format = { maximumFractionDigits: 9, ...unitOf(field.name) }
  return withWholeSymbol(new Intl.NumberFormat(locale, format).format(number))
}

/** Names of fields end with their unit. */
function unitOf(name: string): Intl.NumberFormatOptions {
  if (name.endsWith('_ms')) return { style: 'unit', unit: 'millisecond' }
  return name.endsWith('_usd')
    ? { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol' }
    : {}
}

/** A value where somebody chooses it: `404 Not Found`, `4xx Client error`, `Not recorded`. */
export function choiceText(value: string, field: Field | undefined, reader: FilterReader): string {
  const { viewer } = reader
  const label = labelOfChoice(value, field, reader)
  if (label !== null) return label
  if (value === '') return viewer.words.notRecorded
  if (field?.type !== 'status') return plainValueText(value, field, viewer)
  if (isStatusClass(value)) {
    return `${value} ${viewer.words.statusFamilies[statusFamily(Number(value[0]) * 100)]}`
  }
  const phrase = statusPhrase(Number(value))
  return phrase === null ? value : `${value} ${phrase}`
}

/** Whether a value stands for a whole class of statuses: `4xx`. */
export function isStatusClass(value: string): boolean {
  return /^[1-5]xx$/.test(value)
}
