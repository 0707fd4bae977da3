import type { CallOptions } from '../adapter.ts'
import { LoggiaError } from '../errors.ts'
import { jsonOf, restCaller, type Change, type RestCallOptions } from '../rest-call.ts'
import type { AccountAdapter } from './account-adapter.ts'
import type { RetentionPass, RetentionPreview, RetentionStatus } from './pass.ts'
import type { KeyUsage, Usage, UsageQuestion } from './usage.ts'

/** How the account routes of a REST backend are reached. */
export interface RestAccountOptions extends RestCallOptions {
  /** The root under which the handler is mounted: `/`, `https://logs.example.com/api`. */
  readonly url: string
}

/** An account over HTTP, for the reference handler or a backend that speaks like it. */
export function restAccount(options: RestAccountOptions): Required<AccountAdapter> {
  const root = rootUrl(options.url)
  const ask = restCaller(options)
  const json = async <T>(path: string, call: CallOptions, change?: Change): Promise<T> =>
    checkedObject(await ask(`${root}/${path}`, call, jsonOf, change)) as T
  return {
    retention: (call) => json<RetentionStatus>('retention', call),
    preview: (question, call) =>
      json<RetentionPreview>(`retention/preview${parameters(question)}`, call),
    async passes(call) {
      const { passes } = await json<{ passes?: RetentionPass[] }>('retention/passes', call)
      return checkedList(passes)
    },
    runPass: (call) => json<RetentionPass>('retention', call, { method: 'POST' }),
    changePolicy: (policy, call) =>
      json<RetentionStatus>('retention', call, { method: 'PUT', body: { policy } }),
    usage: (question, call) => json<Usage>(`usage${usageParameters(question)}`, call),
    async keys(call) {
      const { keys } = await json<{ keys?: KeyUsage[] }>('keys', call)
      return checkedList(keys)
    },
    key: (prefix, call) => json<KeyUsage>(`keys/${encodeURIComponent(prefix)}`, call),
    deleteKey: (prefix, { expected }, call) =>
      json(`keys/${encodeURIComponent(prefix)}?expected=${expected}`, call, { method: 'DELETE' }),
  }
}

function rootUrl(url: string): string {
  const root = url.replace(/\/+$/, '')
  return root.endsWith('/v1') ? root : `${root}/v1`
}

function usageParameters({ collection, by, period, step }: UsageQuestion): string {
  return parameters({ collection, by, from: period.from, to: period.to, step })
}

function parameters(values: Readonly<Record<string, string | null | undefined>>): string {
  const given = Object.entries(values).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, value]],
  )
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`
}

/** Only the frame can be checked here; parts that show it are calm about the rest. */
function checkedObject(answer: unknown): unknown {
  if (typeof answer === 'object' && answer !== null && !Array.isArray(answer)) return answer
  throw new LoggiaError('bad-answer', { detail: 'expected an object' })
}

function checkedList<T>(list: readonly T[] | undefined): readonly T[] {
  if (Array.isArray(list)) return list
  throw new LoggiaError('bad-answer', { detail: 'expected a list' })
}
