import type { Preset } from '@loggia/core'
import { entryNames } from './entries.ts'
import { exampleOf } from './examples.ts'
import type { Operation } from './operation.ts'
import {
  cursor,
  exportChoices,
  facetsOf,
  histogramBy,
  histogramStep,
  pathId,
  querySearch,
  querySort,
  size,
  tailPosition,
} from './parameters.ts'

/** What can be asked about one kind of entry. */
export function entryOperations(preset: Preset<never>): readonly Operation[] {
  const { name } = preset
  const path = `/v1/${name}`
  const names = entryNames(preset)
  const search = querySearch(preset)
  const example = exampleOf(preset)
  const lines = { text: 'One entry as JSON a line.' }
  return [
    {
      ...{ method: 'GET', path, id: `${name}.list`, tag: name, summary: 'A page of entries' },
      parameters: [...search, querySort(preset), size, cursor],
      answer: { 'application/json': { schema: names.page } },
      problems: ['bad-cursor', 'cursor-mismatch', 'too-many'],
    },
    {
      ...{ method: 'POST', path, id: `${name}.send`, tag: name, summary: 'Records a batch' },
      body: {
        'application/json': { arrayOf: names.sent, example: [example] },
        'application/x-ndjson': { ...lines, example: `${JSON.stringify(example)}\n` },
      },
      answer: { 'application/json': { schema: 'IngestAnswer' } },
      problems: ['bad-body', 'too-large', 'unsupported-media-type'],
    },
    {
      ...{ method: 'GET', path: `${path}/count`, id: `${name}.count`, tag: name },
      summary: 'How many entries match',
      parameters: search,
      answer: { 'application/json': { schema: 'Total' } },
      problems: [],
    },
    {
      ...{ method: 'GET', path: `${path}/facets`, id: `${name}.facets`, tag: name },
      summary: 'The values of fields, counted',
      parameters: [facetsOf(preset), ...search],
      answer: { 'application/json': { schema: 'Facets' } },
      problems: ['bad-query'],
    },
    {
      ...{ method: 'GET', path: `${path}/histogram`, id: `${name}.histogram`, tag: name },
      summary: 'How many entries match, step by step of time',
      parameters: [histogramStep, histogramBy(preset), ...search],
      answer: { 'application/json': { schema: 'Histogram' } },
      problems: ['bad-query'],
    },
    {
      ...{ method: 'GET', path: `${path}/tail`, id: `${name}.tail`, tag: name },
      summary: 'Entries as they are recorded',
      parameters: [...tailPosition, ...search],
      answer: { 'text/event-stream': { text: tailWords(names.listed) } },
      problems: ['bad-cursor'],
    },
    {
      ...{ method: 'GET', path: `${path}/export`, id: `${name}.export`, tag: name },
      summary: 'All entries that match, as a file',
      parameters: [...exportChoices(preset), ...search, querySort(preset), cursor],
      answer: {
        'text/csv': { text: 'A line of headers, then an entry a line (RFC 4180).' },
        'application/json': { arrayOf: names.exported },
        'application/x-ndjson': lines,
      },
      headers: ['Content-Disposition'],
      problems: ['bad-query', 'bad-cursor', 'cursor-mismatch', 'not-exportable', 'too-many'],
    },
    {
      ...{ method: 'GET', path: `${path}/{id}`, id: `${name}.one`, tag: name },
      summary: 'One entry with everything recorded of it',
      parameters: [pathId('The id of the entry.', String(example['id']))],
      answer: { 'application/json': { schema: names.whole } },
      problems: ['not-found'],
    },
  ]
}

function tailWords(listed: string): string {
  return `Server-sent events. \`data\` is an entry as \`${listed}\` has it, and \`id\` where to go on after it; the event \`position\` has an id alone.`
}
