import { restAccount, type AccountAdapter, type RestAccountOptions } from '../src/index.ts'
import { addressOf } from './backend.ts'
import type { Answer } from './rest.ts'

/** A request as it was sent. */
export interface Sent {
  readonly method: string
  readonly path: string
  readonly type: string | null
  readonly body: unknown
}

/** An account over a backend that gives these answers, the last of them again and again. */
export function accountOver(
  answers: readonly Answer[],
  options: Partial<RestAccountOptions> = {},
): { readonly sent: Sent[]; readonly account: Required<AccountAdapter> } {
  const sent: Sent[] = []
  const account = restAccount({
    url: '',
    random: () => 0,
    wait: async () => {},
    fetch: async (url, init = {}) => {
      sent.push({
        method: init.method ?? 'GET',
        path: addressOf(url),
        type: new Headers(init.headers).get('content-type'),
        body: init.body,
      })
      const answer = answers[Math.min(sent.length, answers.length) - 1]
      return answer ? answer() : Response.error()
    },
    ...options,
  })
  return { sent, account }
}

/** One call of every method, by its name. */
export const calls: Readonly<
  Record<
    keyof AccountAdapter,
    (account: Required<AccountAdapter>, signal: AbortSignal) => Promise<unknown>
  >
> = {
  retention: (account, signal) => account.retention({ signal }),
  preview: (account, signal) => account.preview({}, { signal }),
  passes: (account, signal) => account.passes({ signal }),
  runPass: (account, signal) => account.runPass({ signal }),
  changePolicy: (account, signal) => account.changePolicy('scale', { signal }),
  usage: (account, signal) =>
    account.usage(
      { collection: 'logs', by: '', period: { from: null, to: null }, step: 'day' },
      { signal },
    ),
  keys: (account, signal) => account.keys({ signal }),
  key: (account, signal) => account.key('bye_AB12C', { signal }),
  deleteKey: (account, signal) => account.deleteKey('bye_AB12C', { expected: 3 }, { signal }),
}

const pass = {
  id: 'p1',
  state: 'done',
  policy: 'pro',
  cutoff: '2026-02-04T12:30:00.000Z',
  startedAt: '2026-03-06T12:30:00.000Z',
  finishedAt: '2026-03-06T12:30:01.000Z',
  duration: 1000,
  collections: [{ collection: 'logs', counted: 3, deleted: 3 }],
  nextPass: '2026-03-06T13:30:00.000Z',
}
const status = {
  policy: 'pro',
  now: '2026-03-06T12:30:45.000Z',
  cutoff: '2026-02-04T12:30:45.000Z',
  nextPass: null,
  lastPass: pass,
  exportEvery: 'monthly',
  mayManage: true,
  policyChangeable: false,
}
const key = { prefix: 'bye_AB12C', name: null, total: 5, live: 3 }

/** A good answer to every method, by its name. */
export const goodAnswers: Readonly<Record<keyof AccountAdapter, object>> = {
  retention: status,
  preview: {
    policy: 'pro',
    at: status.now,
    cutoff: status.cutoff,
    collections: [{ collection: 'logs', count: 3 }],
  },
  passes: { passes: [pass] },
  runPass: pass,
  changePolicy: status,
  usage: {
    by: '',
    step: 'day',
    total: 5,
    live: 3,
    buckets: [{ start: '2026-03-06T00:00:00.000Z', counts: [{ value: '', total: 5, live: 3 }] }],
  },
  keys: { keys: [key] },
  key,
  deleteKey: { deleted: 3 },
}
