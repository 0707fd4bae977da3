import {
  apiLogs,
  arrayAdapter,
  isLoggiaError,
  nextState,
  restAdapter,
  runQuery,
  toCsv,
  withFields,
  type DataAdapter,
  type LogEntry,
  type Preset,
  type Query,
} from '@loggia/core'
import type { Equal, Expect } from './expect.ts'

interface MyEntry extends LogEntry {
  readonly region: string
}
declare const entries: readonly LogEntry[]
declare const mine: readonly MyEntry[]
declare const query: Query

// A preset takes fields of one's own, and only those that the entry has.
const preset = withFields<MyEntry>(apiLogs, [{ name: 'region', label: 'Region', type: 'text' }])
export type OwnPreset = Expect<Equal<typeof preset, Preset<MyEntry>>>
// @ts-expect-error `regoin` is no property of MyEntry
withFields<MyEntry>(apiLogs, [{ name: 'regoin', label: 'Region', type: 'text' }])
// @ts-expect-error a field says what type it is
withFields<MyEntry>(apiLogs, [{ name: 'region', label: 'Region' }])

// Entries keep their type through queries and adapters.
const page = runQuery(mine, query, preset.fields)
export type OwnEntries = Expect<Equal<typeof page.entries, readonly MyEntry[]>>
const adapter = arrayAdapter(mine, preset)
export type OwnAdapter = Expect<Equal<typeof adapter, Required<DataAdapter<MyEntry>>>>
// @ts-expect-error log entries have no region
arrayAdapter(entries, preset)

// One method makes an adapter; options that do not exist are refused.
export const smallest: DataAdapter<LogEntry> = {
  load: async () => ({ entries, next: null, previous: null, total: { relation: 'unknown' } }),
}
restAdapter({ url: '/', preset: apiLogs })
// @ts-expect-error `uri` is no option
restAdapter({ uri: '/', preset: apiLogs })

// Everything is data that nobody may change.
// @ts-expect-error entries are read-only
page.entries.push()
// @ts-expect-error a query is read-only
query.search = 'x'
// @ts-expect-error there is no such change
nextState(null as never, { type: 'explode' })
// @ts-expect-error there is no such error code
isLoggiaError(null, 'oops')

export type Text = Expect<Equal<ReturnType<typeof toCsv>, string>>
