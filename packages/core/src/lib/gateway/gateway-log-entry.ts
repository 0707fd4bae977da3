import type { Entry } from '../entry.ts'

/** One request through an API gateway, as recorded. */
export interface GatewayLogEntry extends Entry {
  /** How it went, in one word: `Success` or `Error`. */
  readonly type: string
  /** The HTTP response status code. */
  readonly status_code: number
  /** The words for the status code: `OK`, `Not Found`. */
  readonly status_text: string
  /** What the gateway says beyond the status, such as `4011`; `null` when the request did not fail. */
  readonly gateway_code: string | null
  /** Why it failed: `Unrecognized token`. For whoever runs the API; clients are never told. */
  readonly status_details: string | null
  /** The address of the client. */
  readonly ip: string
  /** Milliseconds that it took to process the request. */
  readonly timing_ms: number
  /** Milliseconds between receiving the request and starting its execution. */
  readonly delay_ms: number | null
  /** The collection that the endpoint belongs to. */
  readonly api_collection: string
  /** A {@link CollectionType}, or a word of the backend's own. */
  readonly collection_type: string
  /** The path of the endpoint, as its collection defines it. */
  readonly endpoint: string
  /** The name of the client that made the request. */
  readonly client: string
  /** The address of the job that the request triggered; `null` when there was none. */
  readonly job_details: string | null
}

/** What a collection is made of. */
export type CollectionType = (typeof collectionTypes)[number]

export const collectionTypes = ['Recipe', 'Proxy'] as const
