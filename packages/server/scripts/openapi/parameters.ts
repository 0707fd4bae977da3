import {
  histogramSteps,
  largestPage,
  plans,
  type Field,
  type FieldType,
  type Preset,
} from '@loggia/core'
import * as v from 'valibot'
import { listedNames } from '../../src/lib/shown-fields.ts'
import { exportedNames } from './entries.ts'
import { text } from './values.ts'

/** One thing that a request may say outside of its body. */
export interface Parameter {
  readonly name: string
  readonly in: 'query' | 'path' | 'header'
  readonly description: string
  readonly schema: v.GenericSchema
  readonly required?: boolean
  /** Several values with commas between them. */
  readonly isList?: boolean
  /** An object whose properties are parameters of their own. */
  readonly isSpread?: boolean
  /** Its name in the document, where operations share it. */
  readonly shared?: string
  readonly example?: unknown
}

const instant: v.GenericSchema = v.pipe(v.string(), v.isoTimestamp())

/** What says which entries are meant. */
export function querySearch({ name, fields }: Preset<never>): readonly Parameter[] {
  const filters = query('filters', filtersOver(fields), filterWords)
  return [...anySearch, { ...filters, isSpread: true, shared: `${name}.filters` }]
}

const anySearch: readonly Parameter[] = [
  {
    ...query('q', text, 'Text that entries hold in any searched field, whatever its case.'),
    shared: 'q',
  },
  { ...query('from', instant, 'The first moment.', '2026-03-06T00:00:00.000Z'), shared: 'from' },
  { ...query('to', instant, 'The moment before which entries are.'), shared: 'to' },
]

/** How what is meant is put in order. */
export function querySort(preset: Preset<never>): Parameter {
  const sortable = preset.fields.filter(({ sortable: can }) => can !== false)
  const terms = sortable.flatMap(({ name }) => [name, `-${name}`])
  return {
    ...query('sort', v.pipe(v.array(v.picklist(terms)), v.maxLength(4)), sortWords, ['-timestamp']),
    isList: true,
    shared: `${preset.name}.sort`,
  }
}

export const size: Parameter = query(
  'size',
  v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(largestPage)),
  'Entries a page. Default: as tables of this kind ask.',
  2,
)

export const cursor: Parameter = query(
  'cursor',
  text,
  'The `next` or `previous` of a page of the same query.',
)

export function facetsOf(preset: Preset<never>): Parameter {
  const names = listedNames(preset)
  const schema = v.pipe(v.array(v.picklist(names)), v.minLength(1), v.maxLength(20))
  const example = preset.fields.filter(({ counted }) => counted).map(({ name }) => name)
  return {
    ...query('facets', schema, 'Fields whose values are counted.', example.slice(0, 1)),
    required: true,
    isList: true,
  }
}

export function histogramBy(preset: Preset<never>): Parameter {
  const counted = preset.fields.filter((field) => field.counted).map(({ name }) => name)
  const names = [...new Set(['', ...listedNames(preset), ...counted])]
  return query('by', v.picklist(names), 'A field whose values are counted apart. Default: none.')
}

export const histogramStep: Parameter = {
  ...query('step', v.picklist(histogramSteps), 'How wide a bucket is.', 'hour'),
  required: true,
}

export function exportChoices(preset: Preset<never>): readonly Parameter[] {
  const fields = v.array(v.picklist(exportedNames(preset)))
  return [
    query('format', v.picklist(['csv', 'json', 'ndjson']), 'Default: csv.', 'ndjson'),
    {
      ...query('exportFields', fields, 'The fields of the file, in this order. Default: all.'),
      isList: true,
    },
    query('end', v.literal('count'), 'With ndjson: the last line says how many stand before it.'),
  ]
}

export const tailPosition: readonly Parameter[] = [
  query('after', text, 'The id of the last event that arrived. Default: begin now.'),
  { ...query('Last-Event-ID', text, 'The same, as browsers send it again.'), in: 'header' },
]

/** What stands for `{id}` in a path. */
export function pathId(description: string, example: string): Parameter {
  return { ...query('id', text, description, example), in: 'path', required: true }
}

export const expected: Parameter = {
  ...query('expected', v.pipe(v.number(), v.integer(), v.minValue(0)), expectedWords(), 1),
  required: true,
}

export function usageQuestion(presets: readonly Preset<never>[]): readonly Parameter[] {
  const counted = presets.flatMap(({ fields }) => fields.filter((field) => field.counted))
  const names = [...new Set(['', ...counted.map(({ name }) => name)])]
  const collections = presets.map(({ name }) => name)
  return [
    {
      ...query('collection', v.picklist(collections), 'The kind of entry.', collections[0]),
      required: true,
    },
    query('by', v.picklist(names), 'A counted field of that kind. Default: all entries together.'),
    query('from', instant, 'Widened to whole steps.'),
    query('to', instant, 'Widened to whole steps.'),
    query('step', v.picklist(['hour', 'day']), 'Default: hour.'),
  ]
}

export const previewQuestion: readonly Parameter[] = [
  query('at', instant, 'The moment of the pass, from 1970 on. Default: now.'),
  query('policy', v.picklist([...plans, 'forever']), 'Default: the one of the account.', 'free'),
]

const sortWords =
  'Up to four fields in the order of their weight; with `-` from the largest down. Ties: newest first, then by id.'

const filterWords =
  'Each is a parameter of its own: `field=value` or `field.operator=value`. The same name again is an alternative; `field.operator.2` is one more condition. To `is` and `not` empty text means that nothing was recorded.'

function expectedWords(): string {
  return 'How many entries the key has, as whoever asks was told. With any other number nothing is removed.'
}

const operators: Readonly<Record<FieldType, string>> = {
  text: 'is|not|contains|lacks',
  json: 'is|not|contains|lacks',
  status: 'is|not|contains|lacks|above|below',
  number: 'is|not|contains|lacks|above|below',
  instant: 'is|not|contains|lacks|above|below',
}

function filtersOver(fields: readonly Field[]): v.GenericSchema {
  const values = v.union([text, v.array(text)])
  const names = Map.groupBy(fields, ({ type }) => operators[type])
  const patterns = [...names].map(
    ([found, of]) =>
      `(${of.map(({ name }) => name.replaceAll('.', '\\.')).join('|')})(\\.(${found})(\\.[0-9]+)?)?`,
  )
  return v.record(v.pipe(v.string(), v.regex(new RegExp(`^(${patterns.join('|')})$`))), values)
}

function query(
  name: string,
  schema: v.GenericSchema,
  description: string,
  example?: unknown,
): Parameter {
  return { name, in: 'query', description, schema, ...(example === undefined ? {} : { example }) }
}
