import {
  activity,
  activityDescription,
  apiLogs,
  arrayAdapter,
  isLoggiaError,
  nextState,
  policyCutoff,
  restAccount,
  restAdapter,
  retentionCutoff,
  runQuery,
  toCsv,
  withFields,
  type AccountAdapter,
  type ActivityEvent,
  type ActivityFacts,
  type ActivityKey,
  type ArrayAdapter,
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
export type OwnAdapter = Expect<Equal<typeof adapter, ArrayAdapter<MyEntry>>>
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

// A description is told exactly the facts that its sentence needs.
activityDescription('webhook.disabled', {})
activityDescription('credit_alert.settings_updated', { enabled: true, thresholds: [10, 5, 1] })
export type AlertFacts = Expect<
  Equal<keyof ActivityFacts<'credit_alert.alert_fired'>, 'balance' | 'threshold'>
>
export type BracedFacts = Expect<
  Equal<keyof ActivityFacts<'credit_alert.settings_updated'>, 'enabled' | 'thresholds'>
>
// @ts-expect-error the model is missing
activityDescription('credit.charge', { amount: 0.004 })
// @ts-expect-error `modle` is no fact of it
activityDescription('generation.failed', { modle: 'bfl/flux-pro' })
// @ts-expect-error nothing was recorded of the model
activityDescription('generation.failed', { model: null })
// @ts-expect-error there is no such action
activityDescription('credit.stolen', {})
// @ts-expect-error there is no such category
export const key: ActivityKey = 'pull_request.created'
// Any text is a category of an event all the same: a feed shows what it does not know.
export const event: Pick<ActivityEvent, 'category' | 'action'> = { category: 'push', action: '' }
export type Feed = Expect<Equal<typeof activity, Preset<ActivityEvent>>>

// Only plans have a cutoff for sure.
export type Cutoff = Expect<Equal<ReturnType<typeof policyCutoff>, Date | null>>
// @ts-expect-error forever is no plan
retentionCutoff('forever', new Date())

// One method makes an account; over HTTP there are all of them.
export const account: AccountAdapter = {
  retention: async () => {
    throw new Error('not asked')
  },
}
export type WholeAccount = Expect<Equal<ReturnType<typeof restAccount>, Required<AccountAdapter>>>
// @ts-expect-error a key is removed with a count
void restAccount({ url: '/' }).deleteKey('bye_AB12C', { signal: new AbortController().signal })
