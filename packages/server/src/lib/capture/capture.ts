import { ipHash, keyPrefix, type LogEntry } from '@loggia/core'
import { v7 } from 'uuid'
import type { AddressHash } from './keyed-ip-hash.ts'
import { withoutOwnAddress, type Separator } from './own-address.ts'
import { requestTarget } from './request-target.ts'
import { sanitisedPath, sanitisedQuery } from './sanitised.ts'
import { secretNames } from './secret-names.ts'

/** What is known of a request once it was answered. */
export interface RequestFacts {
  readonly method: string
  /** What was asked for: a path with its query, or a whole URL. */
  readonly target: string
  /** The HTTP response status code. */
  readonly status: number
  /** `null` when the request did not fail, or failed without a code. */
  readonly errorCode: string | null
  /** The address of the client, of which only the hash is recorded; `null` when it is not known. */
  readonly address: string | null
  /** `null` when the request came without a key that is known. */
  readonly apiKey: ApiKeyFacts | null
  readonly userAgent: string | null
}

/** The key that a request was made with. */
export interface ApiKeyFacts {
  readonly name: string
  /** The key, of which the first 9 characters are recorded; that much of it is enough. */
  readonly key: string
  /** Default: `active`. */
  readonly state?: string | undefined
}

/** How requests become entries. */
export interface CaptureOptions {
  /** The time an entry is recorded at. Default: now. */
  readonly clock?: (() => Date) | undefined
  /** A new id, unique within the account. Default: UUIDv7 of the time, so that ids are in the order of time. */
  readonly id?: ((time: Date) => string) | undefined
  /** What is recorded of an address. Default: `ipHash`, a plain SHA-256; `keyedIpHash(secret)` is safer. */
  readonly hashAddress?: AddressHash | undefined
  /** Names of parameters that carry secrets, beside the usual ones. Each is looked for anywhere in a name. */
  readonly secretParameters?: readonly string[] | undefined
  /** Whether the user agent is recorded. Default: yes. */
  readonly keepUserAgent?: boolean | undefined
}

/**
 * The entry of a finished request.
 *
 * Of the address there is only the hash, also where the client named it in what it sent, of the key only its
 * first 9 characters, and of the query no value that looks like a secret. Whatever needs none of these rules is
 * recorded as it was sent.
 */
export async function capture(
  facts: RequestFacts,
  {
    clock = () => new Date(),
    id = (time) => v7({ msecs: time.getTime() }),
    hashAddress = ipHash,
    secretParameters,
    keepUserAgent = true,
  }: CaptureOptions = {},
): Promise<LogEntry> {
  const time = clock()
  const isSecretName = secretNames(secretParameters)
  const { path, query } = requestTarget(facts.target)
  const shown = (text: string, separator: Separator): string =>
    withoutOwnAddress(text, separator, facts.address)
  return {
    id: id(time),
    apikey_name: facts.apiKey?.name ?? '',
    apikey_prefix: keyPrefix(facts.apiKey?.key ?? ''),
    key_state: facts.apiKey ? (facts.apiKey.state ?? 'active') : 'unknown',
    method: facts.method,
    endpoint: shown(sanitisedPath(path, isSecretName), '/'),
    query_params: query === null ? null : shown(sanitisedQuery(query, isSecretName), '&'),
    status_code: facts.status,
    error_code: facts.errorCode,
    ip_hash: facts.address ? await hashAddress(facts.address) : '',
    ...(keepUserAgent ? { user_agent: facts.userAgent && shown(facts.userAgent, ' ') } : {}),
    timestamp: time.toISOString(),
  }
}
