import { firstQuery, type Field, type Preset } from '@loggia/core'
import { randomUUID } from 'node:crypto'
import {
  createHandler,
  createRetentionService,
  memoryPolicies,
  type Handler,
  type Store,
} from '../../src/index.ts'
import { usualPresets } from '../../src/lib/usual-presets.ts'
import { collected } from '../collected.ts'

/** Two accounts of one handler: what one of them has must never reach the other. */
export interface Tenants {
  readonly victim: Tenant
  readonly attacker: Tenant
  /** Asks on behalf of somebody. */
  readonly ask: (of: Tenant, path: string, init?: RequestInit) => Promise<Response>
  /** Everything that the victim has, as the store tells it. */
  readonly belongings: () => Promise<unknown>
}

export interface Tenant {
  readonly account: string
  /** A word in every text that is recorded of them. */
  readonly mark: string
  readonly prefix: string
  /** Ids of their entries of each kind; the first is the same for everybody. */
  readonly ids: readonly string[]
}

export async function tenantsOn(store: Store): Promise<Tenants> {
  const [victim, attacker] = [tenant('victim'), tenant('attacker')]
  const handler = handlerOn(store)
  for (const each of [victim, attacker]) {
    for (const preset of usualPresets) {
      await store.append({ account: each.account, preset }, entriesOf(preset, each) as never)
    }
  }
  await ask(handler, victim, '/v1/retention', { method: 'PUT', ...json({ policy: 'forever' }) })
  await ask(handler, victim, '/v1/retention', { method: 'POST' })
  return {
    victim,
    attacker,
    ask: (of, path, init) => ask(handler, of, path, init),
    belongings: () => belongingsOf(store, victim),
  }
}

/** One handler for everybody, who is known by a header. */
export function handlerOn(store: Store): Handler {
  const retention = createRetentionService({ store, policies: memoryPolicies('free'), clock })
  const authenticate = ({ headers }: Request) =>
    ({ account: decodeURIComponent(headers.get('x-tenant') ?? ''), role: 'owner' }) as const
  return createHandler({ store, retention, authenticate, clock })
}

export function ask(
  handler: Handler,
  { account }: Pick<Tenant, 'account'>,
  path: string,
  init: RequestInit = {},
): Promise<Response> {
  const headers = new Headers(init.headers)
  headers.set('x-tenant', encodeURIComponent(account))
  return handler(new Request(`http://logs.test${path}`, { ...init, headers }))
}

/** A body of a request. */
export function json(value: unknown): RequestInit {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) }
}

/** Entries of a kind that say in every text whose they are. All of them are older than the plan `free` keeps. */
export function entriesOf({ fields }: Preset<never>, of: Tenant): readonly object[] {
  return of.ids.map((id, at) => ({
    ...Object.fromEntries(fields.map((field) => [field.name, valueOf(field, of)])),
    id,
    timestamp: `2026-03-06T12:0${at}:00.000Z`,
  }))
}

const clock = (): Date => new Date('2026-03-10T12:00:00.000Z')

function tenant(name: string): Tenant {
  const id = randomUUID()
  const ids = ['shared', `${name} 1`, `${name} 2`]
  return {
    account: `${name} ${id}`,
    mark: `of-${name}-${id}`,
    prefix: `${name}-${id.slice(0, 6)}`,
    ids,
  }
}

function valueOf({ name, type }: Field, { mark, prefix }: Tenant): unknown {
  if (name === 'apikey_prefix') return prefix
  if (name === 'ip_hash') return 'a'.repeat(64)
  if (type === 'json') return { mark }
  if (type === 'text') return mark
  return type === 'status' ? 200 : 1
}

async function belongingsOf(store: Store, { account, prefix }: Tenant): Promise<unknown> {
  const call = { signal: new AbortController().signal }
  const always = { from: null, to: null }
  const kinds = usualPresets.map(async (preset) => [
    preset.name,
    await collected(store.stream({ account, preset }, firstQuery(preset), call)),
    await store.usage({ account, preset }, { by: '', period: always }),
  ])
  const passes = await store.passes(account, 10)
  return [await Promise.all(kinds), await store.countOfKey(account, prefix), passes]
}
