import {
  apiLogs,
  arrayAdapter,
  exportFrequency,
  LoggiaError,
  policyCutoff,
  type AccountAdapter,
  type ArrayAdapter,
  type CallOptions,
  type KeyUsage,
  type LogEntry,
  type RetentionPass,
  type RetentionPolicy,
  type RetentionPreview,
  type RetentionStatus,
} from '@loggia/core'

/** An account over an array, with everything a test wants to turn. */
export interface AccountInMemory {
  readonly account: Required<AccountAdapter>
  /** Its entries, which can be streamed. */
  readonly adapter: Omit<ArrayAdapter<LogEntry>, 'list'>
  /** Names of the calls, in order. */
  readonly calls: string[]
  /** Signals of the calls, in the same order. */
  readonly signals: AbortSignal[]
  /** Entries come and go here. */
  entries: readonly LogEntry[]
  /** What was ever recorded and is no longer among {@link entries}. */
  gone: number
  policy: RetentionPolicy
  passes: readonly RetentionPass[]
  /** The clock of the backend. */
  now: string
  nextPass: string | null
  mayManage: boolean
  policyChangeable: boolean
  /** Lets the next call of that name reject. `done` lets it do its work all the same. */
  fail: (name: string, error: LoggiaError, done?: 'done') => void
  /** Leaves the calls of that name open until the returned function is called. */
  hold: (name: string) => () => void
}

/** An account whose clock stands at noon of the entries of `log-entries.ts`. */
export function accountInMemory(
  start: Partial<
    Pick<
      AccountInMemory,
      'entries' | 'policy' | 'passes' | 'now' | 'nextPass' | 'mayManage' | 'policyChangeable'
    >
  > = {},
): AccountInMemory {
  const failures = new Map<string, { readonly error: LoggiaError; readonly done: boolean }>()
  const gates = new Map<string, Promise<void>>()
  const answer = async <T>(name: string, { signal }: CallOptions, work: () => T): Promise<T> => {
    self.calls.push(name)
    self.signals.push(signal)
    await gates.get(name)
    signal.throwIfAborted()
    const failure = failures.get(name)
    failures.delete(name)
    if (failure && !failure.done) throw failure.error
    const result = work()
    if (failure) throw failure.error
    return result
  }
  const self: AccountInMemory = {
    calls: [],
    signals: [],
    entries: [],
    gone: 0,
    policy: 'starter',
    passes: [],
    now: '2026-03-06T13:00:00.000Z',
    nextPass: '2026-03-06T14:00:00.000Z',
    mayManage: true,
    policyChangeable: true,
    ...start,
    fail(name, error, done) {
      failures.set(name, { error, done: done === 'done' })
    },
    hold(name) {
      let release = (): void => undefined
      gates.set(name, new Promise((resolve) => (release = resolve)))
      return () => {
        gates.delete(name)
        release()
      }
    },
    adapter: {
      async load(query, call) {
        await answer('load', call, () => undefined)
        return over().load(query, call)
      },
      loadOne: (id, call) => over().loadOne(id, call),
      facets: (query, names, call) => over().facets(query, names, call),
      count: (query, call) => over().count(query, call),
      histogram: (query, question, call) => over().histogram(query, question, call),
      async *stream(query, call) {
        await answer('stream', call, () => undefined)
        for await (const entry of over().stream(query, call)) {
          await gates.get('row')
          yield entry
        }
      },
    },
    account: {
      retention: (call) => answer('retention', call, () => statusOf(self)),
      preview: ({ at, policy }, call) =>
        answer('preview', call, () => previewOf(self, at ?? self.now, policy ?? self.policy)),
      passes: (call) => answer('passes', call, () => self.passes),
      runPass: (call) => answer('runPass', call, () => passed(self)),
      changePolicy: (policy, call) =>
        answer('changePolicy', call, () => {
          self.policy = policy
          return statusOf(self)
        }),
      usage: ({ by, step }, call) =>
        answer('usage', call, () => ({ by, step, total: 0, live: 0, buckets: [] })),
      keys: (call) => answer('keys', call, () => keysOf(self)),
      key: (prefix, call) => answer('key', call, () => keyOf(self, prefix)),
      deleteKey: (prefix, { expected }, call) =>
        answer('deleteKey', call, () => {
          const { live } = keyOf(self, prefix)
          if (live !== expected) throw new LoggiaError('count-changed')
          self.gone += live
          self.entries = self.entries.filter(({ apikey_prefix: its }) => its !== prefix)
          return { deleted: live }
        }),
    },
  }
  const over = (): ArrayAdapter<LogEntry> => arrayAdapter(self.entries, apiLogs)
  return self
}

function statusOf({ policy, now, nextPass, passes, ...self }: AccountInMemory): RetentionStatus {
  return {
    policy,
    now,
    nextPass,
    cutoff: policyCutoff(policy, new Date(now))?.toISOString() ?? null,
    lastPass: passes[0] ?? null,
    exportEvery: exportFrequency(policy),
    mayManage: self.mayManage,
    policyChangeable: self.policyChangeable,
  }
}

function previewOf(
  { entries }: AccountInMemory,
  at: string,
  policy: RetentionPolicy,
): RetentionPreview {
  const cutoff = policyCutoff(policy, new Date(at))?.toISOString() ?? null
  const count = entries.filter(({ timestamp }) => cutoff !== null && timestamp < cutoff).length
  return { policy, at, cutoff, collections: [{ collection: 'logs', count }] }
}

function passed(self: AccountInMemory): RetentionPass {
  const { cutoff, collections } = previewOf(self, self.now, self.policy)
  const deleted = collections[0]?.count ?? 0
  self.entries = self.entries.filter(({ timestamp }) => cutoff === null || timestamp >= cutoff)
  self.gone += deleted
  const pass = passWith({
    id: `pass-${self.passes.length + 1}`,
    policy: self.policy,
    cutoff,
    startedAt: self.now,
    collections: [{ collection: 'logs', counted: deleted, deleted }],
    nextPass: self.nextPass,
  })
  self.passes = [pass, ...self.passes]
  return pass
}

/** A pass that ended well, unless something else is said. */
export function passWith(values: Partial<RetentionPass> = {}): RetentionPass {
  return {
    id: 'pass-1',
    state: 'done',
    policy: 'starter',
    cutoff: '2026-02-27T13:00:00.000Z',
    startedAt: '2026-03-06T13:00:00.000Z',
    finishedAt: '2026-03-06T13:00:00.300Z',
    duration: 300,
    collections: [{ collection: 'logs', counted: 0, deleted: 0 }],
    nextPass: '2026-03-06T14:00:00.000Z',
    ...values,
  }
}

function keyOf({ entries, gone }: AccountInMemory, prefix: string): KeyUsage {
  const mine = entries.filter((entry) => entry.apikey_prefix === prefix)
  return {
    prefix,
    name: mine[0]?.apikey_name ?? null,
    live: mine.length,
    total: mine.length + gone,
  }
}

function keysOf(self: AccountInMemory): readonly KeyUsage[] {
  const prefixes = new Set(self.entries.map(({ apikey_prefix: prefix }) => prefix))
  return [...prefixes].map((prefix) => keyOf(self, prefix))
}
