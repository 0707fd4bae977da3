import type { Preset } from '@loggia/core'
import { usualPresets } from '../../src/lib/usual-presets.ts'
import { firstEvents } from './first-events.ts'
import { entriesOf, json, type Tenants } from './tenants.ts'

/** Tries to reach another account on one route; every text that came back. */
export type Attack = (tenants: Tenants, preset: Preset<never>) => Promise<readonly string[]>

/** By method and form of the path; `{kind}` stands for each kind of entry. */
export const attacks: Readonly<Record<string, Attack>> = {
  'GET /v1/{kind}': asking((of, { name }) => searchesOf(of, `/v1/${name}`)),

  async 'POST /v1/{kind}'({ ask, attacker, victim }, preset) {
    // Their ids, and their account wherever a batch could name one.
    const theirs = entriesOf(preset, { ...attacker, ids: victim.ids })
    const named = theirs.map((entry) => ({ ...entry, account: victim.account }))
    const sent = [theirs, named].map((batch) =>
      ask(attacker, `/v1/${preset.name}?account=${encodeURIComponent(victim.account)}`, {
        method: 'POST',
        ...json(batch),
      }),
    )
    const answers = await texts(sent)
    // The id that both have is there already; those of the other account are new.
    const [first = ''] = answers
    if (!first.startsWith('{"accepted":2,') || !first.includes('"duplicates":1')) {
      throw new Error(`ids of another account are not free: ${first}`)
    }
    return answers
  },

  'GET /v1/{kind}/count': asking((of, { name }) => searchesOf(of, `/v1/${name}/count`)),

  'GET /v1/{kind}/facets': asking((of, { name, columns }) => {
    const fields = columns.flatMap((column) => column.fields)
    return searchesOf(of, `/v1/${name}/facets`, `facets=${fields.join(',')}`)
  }),

  'GET /v1/{kind}/histogram': asking((of, { name, columns }) => {
    const path = `/v1/${name}/histogram`
    const fields = columns.flatMap((column) => column.fields)
    return [
      ...fields.map((field) => `${path}?step=day&by=${field}`),
      ...searchesOf(of, path, 'step=hour'),
    ]
  }),

  async 'GET /v1/{kind}/tail'({ ask, attacker, victim }, { name }) {
    const path = `/v1/${name}/tail`
    const begun = await ask(victim, path)
    const [first = ''] = await firstEvents(begun, 1)
    const position = /id: (.*)/.exec(first)?.[1] ?? ''
    const send = (of: typeof victim, id: string): Promise<Response> => {
      const preset = usualPresets.find((each) => each.name === name)
      const batch = preset ? entriesOf(preset, { ...of, ids: [id] }) : []
      return ask(of, `/v1/${name}`, { method: 'POST', ...json(batch) })
    }
    const open = await ask(attacker, path, { headers: { 'last-event-id': position } })
    await send(victim, 'late')
    await send(attacker, 'late')
    if (!open.ok) return [await open.text()]
    return firstEvents(open, 2)
  },

  'GET /v1/{kind}/export': asking((of, { name }) => [
    ...['csv', 'json'].map((format) => `/v1/${name}/export?format=${format}`),
    ...searchesOf(of, `/v1/${name}/export`, 'format=ndjson'),
  ]),

  'GET /v1/{kind}/{id}': asking(({ victim }, { name }) =>
    [...victim.ids, `${victim.account} ${victim.ids[1]}`, `../${victim.account}/x`].map(
      (id) => `/v1/${name}/${encodeURIComponent(id)}`,
    ),
  ),

  'GET /v1/usage': asking(({ victim }) =>
    usualPresets.flatMap(({ name, fields }) =>
      ['', ...fields.filter(({ counted }) => counted).map((field) => field.name)].map(
        (by) =>
          `/v1/usage?collection=${name}&by=${by}&account=${encodeURIComponent(victim.account)}`,
      ),
    ),
  ),

  'GET /v1/keys': asking(() => ['/v1/keys']),
  async 'GET /v1/keys/{id}'({ ask, attacker, victim }) {
    const told = await texts([ask(attacker, `/v1/keys/${victim.prefix}`)])
    // What was asked for may come back, with nothing known of it.
    const nothing = JSON.stringify({ prefix: victim.prefix, total: 0, live: 0, name: null })
    return told.map((text) => text.replace(nothing, ''))
  },

  async 'DELETE /v1/keys/{id}'({ ask, attacker, victim }) {
    const paths = [0, 1, 3].map((count) => `/v1/keys/${victim.prefix}?expected=${count}`)
    return texts(paths.map((path) => ask(attacker, path, { method: 'DELETE' })))
  },

  'GET /v1/retention': untold(
    'forever',
    asking(() => ['/v1/retention']),
  ),
  async 'POST /v1/retention'({ ask, attacker }) {
    return texts([ask(attacker, '/v1/retention', { method: 'POST' })])
  },
  async 'PUT /v1/retention'({ ask, attacker, victim }) {
    const body = { policy: 'free', account: victim.account }
    const changed = await ask(attacker, '/v1/retention', { method: 'PUT', ...json(body) })
    const theirs = (await (await ask(victim, '/v1/retention')).json()) as { policy: string }
    if (theirs.policy !== 'forever') throw new Error('the policy of another account was changed')
    return [await changed.text()]
  },
  'GET /v1/retention/preview': asking(() => ['/v1/retention/preview?policy=free']),
  'GET /v1/retention/passes': untold(
    'forever',
    asking(() => ['/v1/retention/passes']),
  ),
  'GET /v1/openapi.json': asking(() => ['/v1/openapi.json']),
  'GET /v1/docs': asking(() => ['/v1/docs']),
}

/** The same, where a word of the other account must not come back. */
function untold(word: string, attack: Attack): Attack {
  return async (tenants, preset) => {
    const told = await attack(tenants, preset)
    if (told.some((text) => text.includes(word))) throw new Error(`${word} came back`)
    return told
  }
}

type Paths = (tenants: Tenants & Theirs, preset: Preset<never>) => readonly string[]

interface Theirs {
  /** A cursor that the victim was given. */
  readonly cursor: string
}

function asking(paths: Paths): Attack {
  return async (tenants, preset) => {
    const { ask, attacker, victim } = tenants
    const page = await ask(victim, `/v1/${preset.name}?size=1`)
    const { next } = (await page.json()) as { readonly next: string }
    const all = paths({ ...tenants, cursor: next }, preset)
    const headers = { 'x-account': victim.account, cookie: `account=${victim.prefix}` }
    return texts(all.map((path) => ask(attacker, path, { headers })))
  }
}

/** Ways to search for what somebody else has. */
function searchesOf(
  { victim, cursor }: Tenants & Theirs,
  path: string,
  more = 'x=y',
): readonly string[] {
  const [account, mark] = [victim.account, victim.mark].map(encodeURIComponent)
  return [
    ...['', `q=${mark}`, `account=${account}`, `account.is=${account}`],
    ...[`id=${encodeURIComponent(victim.ids[1] ?? '')}`, `id.not=attacker`, 'sort=id,-timestamp'],
    ...[`cursor=${cursor}&size=1`, `cursor=${cursor}`],
  ].map((query) => `${path}?${more}&${query}`)
}

async function texts(answers: readonly Promise<Response>[]): Promise<readonly string[]> {
  return Promise.all(answers.map(async (answer) => (await answer).text()))
}
