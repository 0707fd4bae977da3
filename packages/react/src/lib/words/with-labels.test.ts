import {
  activity,
  apiLogs,
  gatewayLogs,
  llmLogs,
  toCsv,
  withFields,
  type Entry,
  type LogEntry,
  type Preset,
} from '@loggia/core'
import { expect, test } from 'vitest'
import { entry } from '../../../test/log-entries.ts'
import { german } from '../../german.ts'
import { labelsOf, withLabels } from './with-labels.ts'

const { labels } = german.messages

const labelled = (all: readonly { readonly label: string }[] = []): readonly string[] =>
  all.map(({ label }) => label)

test('says columns, fields, filters, their choices and sections', () => {
  const told = withLabels(llmLogs, labels)
  expect(labelled(told.columns).slice(0, 2)).toEqual(['Endpunkt', 'Quelle'])
  expect(labelled(told.fields)).toContain('Eingabe-Tokens')
  expect(labelled(told.filters)).toEqual(['Status', 'Quelle'])
  expect(labelled(told.filters?.[0]?.choices)).toEqual(['Erfolg', 'Fehler'])
  expect(labelled(told.detail?.sections)).toEqual(['Anfrage', 'Antwort', 'Fehler', 'Metadaten'])
})

test('tells a column from its field where both are called otherwise', () => {
  const told = withLabels(gatewayLogs, { 'gateway-logs/status_code': 'Nummer' })
  expect(told.fields.find(({ name }) => name === 'status_code')?.label).toBe('Nummer')
  expect(told.columns.find(({ name }) => name === 'status_code')?.label).toBe('Status')
})

test.each([apiLogs, activity, gatewayLogs, llmLogs])(
  'changes nothing but words: $name',
  (preset: { readonly name: string }) => {
    const known = preset as Preset<Entry>
    const back = withLabels(withLabels(known, labels), labelsOf(known), withLabels(known, labels))
    expect(back).toEqual(known)
  },
)

test('a word that the host gives itself stays', () => {
  const columns = apiLogs.columns.map((column) =>
    column.name === 'endpoint' ? { ...column, label: 'Path' } : { ...column },
  )
  const told = withLabels({ ...apiLogs, columns }, labels, apiLogs)
  expect(labelled(told.columns).slice(1, 4)).toEqual(['Methode', 'Path', 'Parameter'])
})

test('a field of the host has its own word, or the one that goes by its name', () => {
  type Own = LogEntry & { readonly region: string }
  const own = withFields<Own>(apiLogs, [{ name: 'region', label: 'Region', type: 'text' }])
  expect(withLabels(own, labels, apiLogs).columns.at(-1)?.label).toBe('Region')
  const told = withLabels(own, { ...labels, 'logs/region': 'Gebiet' }, apiLogs)
  expect(told.columns.at(-1)?.label).toBe('Gebiet')
  expect(told.fields.at(-1)?.label).toBe('Gebiet')
})

test('a preset that is called otherwise on the wire is told in the words of its kind', () => {
  const told = withLabels({ ...apiLogs, name: 'requests' }, labels, apiLogs)
  expect(told.name).toBe('requests')
  expect(labelled(told.columns).at(-1)).toBe('Zeitpunkt')
})

test('exports are the same in every language', () => {
  const entries = [entry({ id: 'a' }), entry({ id: 'b', error_code: 'BSE1001' })]
  expect(toCsv(entries, withLabels(apiLogs, labels).fields)).toBe(toCsv(entries, apiLogs.fields))
})
