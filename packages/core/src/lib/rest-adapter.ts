import { isAddressable } from './addressable.ts'
import type { CallOptions, DataAdapter } from './adapter.ts'
import { checkedCount, checkedEntry, checkedPage } from './checked-page.ts'
import type { Entry } from './entry.ts'
import { checkedFacets } from './facets/checked-facets.ts'
import { asLoggiaError, isLoggiaError } from './errors.ts'
import { checkedHistogram } from './histogram/checked-histogram.ts'
import type { Preset } from './preset.ts'
import { encodeQuery } from './encode-query.ts'
import { jsonOf, longestTimer, restCaller, type RestCallOptions } from './rest-call.ts'
import { streamedEntries } from './streamed-entries.ts'
import { subscription } from './tail/subscription.ts'

/** How a REST backend is reached. */
export interface RestOptions<E extends Entry> extends RestCallOptions {
  /**
   * The root under which the handler is mounted (`/`, `https://logs.example.com/api`), or the collection
   * itself (`/api/v1/logs`).
   */
  readonly url: string
  readonly preset: Preset<E>
  /**
   * Milliseconds without a sign of life after which the connection of a subscription is broken, and a new one is
   * made. More than the pause between two heartbeats of the backend, which is 15 seconds for ours. Default: 45,000.
   */
  readonly silence?: number
}

/** Everything but `list`: what is behind a wire is not at hand. */
export type RestAdapter<E extends Entry> = Omit<Required<DataAdapter<E>>, 'list'>

/**
 * An adapter over HTTP, for the reference handler or a backend that speaks like it.
 *
 * Every answer is checked before it is handed on. Rejects with `unauthorized`, `forbidden`, `not-found`,
 * `rate-limited`, `timeout`, `unavailable`, `bad-query`, `bad-cursor`, `cursor-mismatch`, `bad-answer`,
 * `page-overflow`.
 */
export function restAdapter<E extends Entry>(options: RestOptions<E>): RestAdapter<E> {
  const collection = collectionUrl(options.url, options.preset.name)
  const ask = restCaller(options)
  const json = (url: string, call: CallOptions): Promise<unknown> => ask(url, call, jsonOf)
  return {
    async load(query, call) {
      const answer = await json(`${collection}?${encodeQuery(query)}`, call)
      return checkedPage<E>(answer, query.size)
    },
    async loadOne(id, call) {
      if (!isAddressable(id)) return null
      try {
        return checkedEntry<E>(await json(`${collection}/${encodeURIComponent(id)}`, call))
      } catch (error) {
        if (isLoggiaError(error, 'not-found')) return null
        throw error
      }
    },
    async *stream(query, call) {
      const params = encodeQuery(query)
      params.set('format', 'ndjson')
      params.set('end', 'count')
      const url = `${collection}/export?${params}`
      const answer = await ask(url, call, async (response) => response)
      try {
        yield* streamedEntries<E>(answer, ask.timeout)
      } catch (cause) {
        call.signal.throwIfAborted()
        throw asLoggiaError(cause)
      }
    },
    async facets(query, names, call) {
      call.signal.throwIfAborted()
      if (names.length === 0) return []
      const params = encodeQuery({ ...query, cursor: null })
      params.set('facets', names.join(','))
      return checkedFacets(await json(`${collection}/facets?${params}`, call), names)
    },
    async count(query, call) {
      const params = encodeQuery({ ...query, cursor: null })
      return checkedCount(await json(`${collection}/count?${params}`, call))
    },
    async histogram(query, question, call) {
      const params = encodeQuery({ ...query, cursor: null })
      if (question.by !== '') params.set('by', question.by)
      params.set('step', question.step)
      return checkedHistogram(await json(`${collection}/histogram?${params}`, call), question)
    },
    subscribe(query, call) {
      const silence = Math.min(options.silence ?? 45_000, longestTimer)
      return subscription<E>({
        ...call,
        tries: ask.tries,
        silence,
        connected(after, signal) {
          const params = encodeQuery({ ...query, cursor: null })
          if (after !== null) params.set('after', after)
          const url = `${collection}/tail?${params}`
          const headers = { accept: 'text/event-stream', ...lastEventId(after) }
          return ask(url, { signal, headers, retries: 0 }, async (response) => response)
        },
      })
    },
  }
}

/** What browsers send when an `EventSource` connects again, where a header can hold it. */
function lastEventId(after: string | null): { readonly 'last-event-id'?: string } {
  return after !== null && /^[\x21-\x7e]+$/.test(after) ? { 'last-event-id': after } : {}
}

function collectionUrl(url: string, name: string): string {
  const root = url.replace(/\/+$/, '')
  if (root.endsWith(`/${name}`)) return root
  return root.endsWith('/v1') ? `${root}/${name}` : `${root}/v1/${name}`
}
