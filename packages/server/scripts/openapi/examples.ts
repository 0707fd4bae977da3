import type { Field, Preset } from '@loggia/core'

/** An entry of a kind that could be sent in, with everything that it must have. */
export function exampleOf({ name, fields }: Preset<never>): Readonly<Record<string, unknown>> {
  const required = fields.filter((field) => field.required && !isEverywhere.has(field.name))
  const values = required.map((field) => [field.name, usual[field.name] ?? byType(field)] as const)
  const id = `${name}-0001`
  return { id, timestamp: '2026-03-06T12:30:45.000Z', ...Object.fromEntries(values) }
}

const isEverywhere: ReadonlySet<string> = new Set(['id', 'timestamp'])

const usual: Readonly<Record<string, string>> = {
  apikey_name: 'production-api',
  apikey_prefix: 'bye_AB12C',
  key_state: 'active',
  method: 'POST',
  endpoint: '/v1/generate',
  ip_hash: '631f08140b24'.padEnd(64, '0'),
  event_id: 'evt_0001',
  actor: 'Jonas Weber',
  category: 'api_key',
  action: 'created',
  description: 'API key was created',
}

function byType({ name, type }: Field): unknown {
  if (type === 'status') return 200
  return type === 'number' ? 12 : name
}
