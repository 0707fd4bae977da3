import type { CallOptions } from '../adapter.ts'
import { LoggiaError } from '../errors.ts'
import { jsonOf, restCaller, type Change, type RestCallOptions } from '../rest-call.ts'
import type { AccountAdapter } from './account-adapter.ts'
import * as answers from './account-answers.ts'
import { faultIn, type Shape } from './account-answers.ts'
import type { RetentionPass, RetentionPreview, RetentionStatus } from './pass.ts'
import type { KeyUsage, Usage, UsageQuestion } from './usage.ts'

/** How the account routes of a REST backend are reached. */
export interface RestAccountOptions extends RestCallOptions {
  /** The root under which the handler is mounted: `/`, `https://logs.example.com/api`. */
  readonly url: string
}

/**
 * An account over HTTP, for the reference handler or a backend that speaks like it.
 *
 * Every answer is checked before it is handed on. Only what reads is tried again; what removes entries may take
 * twenty times as long. Rejects with `unauthorized`,
 * `forbidden`, `not-found`, `rate-limited`, `timeout`, `unavailable`, `bad-query`, `bad-answer`, `pass-running`,
 * `count-changed`.
 */
export function restAccount(options: RestAccountOptions): Required<AccountAdapter> {
  const root = rootUrl(options.url)
  const ask = restCaller(options)
  const json = async <T>(path: string, shape: Shape, call: CallOptions, change?: Change) =>
    checked<T>(await ask(`${root}/${path}`, call, jsonOf, change), shape)
  return {
    retention: (call) => json<RetentionStatus>('retention', answers.status, call),
    preview: ({ at, policy }, call) =>
      json<RetentionPreview>(
        `retention/preview${parameters({ at, policy })}`,
        answers.preview,
        call,
      ),
    async passes(call) {
      type Answer = { readonly passes: readonly RetentionPass[] }
      return (await json<Answer>('retention/passes', answers.passes, call)).passes
    },
    runPass: (call) =>
      // With a body, so that browsers ask before they send it to another site.
      json<RetentionPass>('retention', answers.pass, call, { method: 'POST', body: {}, patience }),
    changePolicy: (policy, call) =>
      json<RetentionStatus>('retention', answers.status, call, {
        method: 'PUT',
        body: { policy },
      }),
    usage: (question, call) =>
      json<Usage>(`usage${usageParameters(question)}`, answers.usage, call),
    async keys(call) {
      return (await json<{ readonly keys: readonly KeyUsage[] }>('keys', answers.keys, call)).keys
    },
    key: async (prefix, call) => json<KeyUsage>(`keys/${segment(prefix)}`, answers.key, call),
    deleteKey: async (prefix, { expected }, call) =>
      json(`keys/${segment(prefix)}?expected=${expected}`, answers.deleted, call, {
        method: 'DELETE',
        patience,
      }),
  }
}

/** What removes entries takes as long as there are entries to remove: minutes, not seconds. */
const patience = 20

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

/**
 * A key prefix as the end of a path.
 *
 * Some never arrive: URLs swallow dots, and a lone surrogate has no UTF-8. Sent anyway, they would ask for, or
 * remove, something else.
 */
function segment(prefix: string): string {
  if (prefix !== '' && prefix !== '.' && prefix !== '..' && prefix.isWellFormed()) {
    return encodeURIComponent(prefix)
  }
  const detail = `no address can end with the key prefix ${JSON.stringify(prefix)}`
  throw new LoggiaError('bad-query', { detail })
}

function checked<T>(answer: unknown, shape: Shape): T {
  const fault = faultIn(answer, shape)
  if (fault === null) return answer as T
  throw new LoggiaError('bad-answer', { detail: `${fault} is missing or not as it must be` })
}
