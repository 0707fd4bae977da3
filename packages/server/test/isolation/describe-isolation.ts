import { apiLogs } from '@loggia/core'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  createRetentionService,
  memoryPolicies,
  type Handler,
  type Store,
} from '../../src/index.ts'
import { handlerRoutes } from '../../src/lib/handler-routes.ts'
import { defaultLimits } from '../../src/lib/limits.ts'
import { usualPresets } from '../../src/lib/usual-presets.ts'
import { attacks } from './attacks.ts'
import { hostileAccounts, hostileQuestions } from './hostile-names.ts'
import { ask, entriesOf, handlerOn, json, tenantsOn, type Tenant, type Tenants } from './tenants.ts'

/** Tries to cross accounts on every route of the handler, and to break it with names. */
export function describeIsolation(name: string, open: () => Store | Promise<Store>): void {
  describe(`accounts in ${name}`, () => {
    let store: Store
    let shared: Tenants
    beforeAll(async () => {
      store = await open()
      shared = await tenantsOn(store)
    }, slowOpening)

    test.each(routesOfAll())('$route does not lead from one into another', async (each) => {
      // What records or removes has accounts of its own.
      const isReading = each.form.startsWith('GET') && !each.form.endsWith('/tail')
      await attackedBy(isReading ? shared : await tenantsOn(store), each)
    })

    test('may be called anything, and each has its own', async () => {
      const handler = handlerOn(store)
      const tenants = hostileTenants(crypto.randomUUID())
      for (const each of tenants) {
        const sent = await ask(handler, each, '/v1/logs', batchOf(each))
        expect(await sent.json()).toMatchObject({ accepted: 1 })
      }
      for (const each of tenants) {
        expect([each.account, await marksTold(handler, each)]).toEqual([each.account, [each.mark]])
        const { keys } = (await (await ask(handler, each, '/v1/keys')).json()) as Keys
        expect(keys.map(({ prefix }) => prefix)).toEqual([each.prefix])
      }
    })

    test('are neither reached nor broken by hostile names', async () => {
      const { ask: asked, attacker, victim, belongings } = shared
      const before = await belongings()
      for (const path of hostileQuestions) {
        const response = await asked(attacker, path)
        const text = path.includes('/tail') && response.ok ? '' : await response.text()
        await response.body?.cancel().catch(() => undefined)
        expect([path, [200, 400, 404].includes(response.status)]).toEqual([path, true])
        expect([path, text.includes(victim.mark)]).toEqual([path, false])
      }
      expect(await belongings()).toEqual(before)
    })
  })
}

/** Milliseconds. A database of its own takes a while on a busy machine. */
const slowOpening = 60_000

interface Keys {
  readonly keys: readonly { readonly prefix: string }[]
}

/** Attacks an account on one route; fails where anything of it came to light, or has changed. */
export async function attackedBy(tenants: Tenants, { form, preset }: RouteOfKind): Promise<void> {
  const attack = attacks[form] ?? expect.fail(`No attack is written for ${form} yet.`)
  const { victim, attacker, belongings } = tenants
  const before = await belongings()
  const texts = await attack(tenants, preset)
  for (const text of texts) {
    expect(text).not.toContain(victim.mark)
    expect(text).not.toContain(victim.prefix)
    expect(text).not.toContain('"code":"unexpected"')
    // Numbers tell of others, too: nobody here has more than three of anything.
    const numbers = text.matchAll(/"(?:count|counted|deleted|live|total)":(\d+)/g)
    for (const [found, number] of numbers) expect(Number(number), found).toBeLessThan(4)
  }
  if (tellsEntries.test(form)) expect(texts.join('\n')).toContain(attacker.mark)
  // In the attack on a tail the victim records something.
  if (!form.endsWith('/tail')) expect(await belongings()).toEqual(before)
}

/** Whose marks are in what somebody is told. */
async function marksTold(handler: Handler, of: Tenant): Promise<readonly string[]> {
  const paths = ['/v1/logs', '/v1/logs/x', '/v1/logs/facets?facets=endpoint', '/v1/logs/export']
  const texts: string[] = []
  for (const path of paths) texts.push(await (await ask(handler, of, path)).text())
  const found = texts.map((text) => new Set(text.match(/mark-\d+-/g)))
  return [...new Set(found.flatMap((marks) => [...marks]))]
}

function hostileTenants(unique: string): readonly Tenant[] {
  return hostileAccounts(unique).map((account, at) => ({
    account,
    mark: `mark-${at}-`,
    prefix: `p${at}`,
    ids: ['x'],
  }))
}

function batchOf(tenant: Tenant): RequestInit {
  return { method: 'POST', ...json(entriesOf(apiLogs, tenant)) }
}

export interface RouteOfKind {
  readonly route: string
  readonly form: string
  readonly preset: (typeof usualPresets)[number]
}

/** Every method of every route, from the handler itself, so that a new one cannot be forgotten. */
export function routesOfAll(): readonly RouteOfKind[] {
  const store = {} as Store
  const retention = createRetentionService({ store, policies: memoryPolicies('free') })
  return handlerRoutes({ store, retention }, defaultLimits).flatMap((route) =>
    (['GET', 'POST', 'PUT', 'DELETE'] as const).flatMap((method) => {
      if (!route[method]) return []
      const kind = usualPresets.find(({ name }) => `${route.path}/`.startsWith(`/v1/${name}/`))
      const path = kind ? route.path.replace(kind.name, '{kind}') : route.path
      const [first] = usualPresets
      const preset = kind ?? first ?? expect.fail()
      return [{ route: `${method} ${route.path}`, form: `${method} ${path}`, preset }]
    }),
  )
}

/** What says of whom it is, so that the attack is known to have found its own account. */
const tellsEntries = /^GET \/v1\/\{kind\}(\/(facets|histogram|export|\{id\}))?$/
