import { LoggiaError, type RetentionPolicy } from '@loggia/core'
import { expect, test, vi } from 'vitest'
import { accountOf, call } from '../../../test/account.ts'
import { ask, failingStore, problemOf } from '../../../test/ask.ts'
import { logEntry } from '../../../test/log-entry.ts'
import { aged, logs, serviceOn, storeWith } from '../../../test/retention.ts'
import { listedIds } from '../../../test/store-contract/readings.ts'
import { createHandler, type Handler, type HandlerOptions } from '../handler.ts'
import { memoryStore } from '../memory/memory-store.ts'
import { memoryPolicies } from '../retention/policies.ts'
import type { RetentionService } from '../retention/retention-service.ts'

/** An account on a plan, with entries of these ages in days. */
async function onPlan(policy: RetentionPolicy, ...ages: readonly number[]) {
  const store = await storeWith(...ages)
  return { store, retention: serviceOn(store, { policies: memoryPolicies(policy) }) }
}

async function handler(options: Partial<HandlerOptions> = {}): Promise<Handler> {
  const parts = await onPlan('starter', 0, 8)
  const authenticate = () => ({ account: 'acme', role: 'owner' }) as const
  return createHandler({ ...parts, authenticate, ...options })
}

const json = { 'content-type': 'application/json' }

test('everybody reads how long entries are kept', async () => {
  const parts = await onPlan('starter', 0, 8)
  for (const role of ['primary-owner', 'owner', 'member'] as const) {
    expect(await accountOf(parts, role).retention(call)).toEqual({
      policy: 'starter',
      now: '2026-03-31T12:00:00.000Z',
      cutoff: '2026-03-24T12:00:00.000Z',
      nextPass: null,
      lastPass: null,
      exportEvery: 'weekly',
      mayManage: role !== 'member',
      policyChangeable: true,
    })
  }
})

test('everybody sees what would go, and nothing goes', async () => {
  const parts = await onPlan('starter', 0, 6, 8)
  const member = accountOf(parts, 'member')
  expect(await member.preview({}, call)).toEqual(await parts.retention.preview('acme'))
  const question = { at: '2026-04-03T00:00:00.000Z', policy: 'free' } as const
  expect(await member.preview(question, call)).toEqual({
    ...question,
    cutoff: '2026-04-02T00:00:00.000Z',
    collections: [
      { collection: 'logs', count: 3 },
      { collection: 'activity', count: 0 },
    ],
  })
  expect(await listedIds(parts.store, logs)).toHaveLength(3)
})

test('an owner runs a pass, and everybody reads what it did', async () => {
  const parts = await onPlan('starter', 0, 8)
  const pass = await accountOf(parts).runPass(call)
  expect(pass).toMatchObject({ state: 'done', collections: [{ counted: 1, deleted: 1 }, {}] })
  const member = accountOf(parts, 'member')
  expect(await member.passes(call)).toEqual([pass])
  expect((await member.retention(call)).lastPass).toEqual(pass)
  expect(await listedIds(parts.store, logs)).toEqual(['0 d'])
})

test('an owner changes the policy for the next pass', async () => {
  const parts = await onPlan('pro', 0, 8)
  const owner = accountOf(parts)
  expect(await owner.changePolicy('starter', call)).toMatchObject({
    policy: 'starter',
    mayManage: true,
  })
  expect(await listedIds(parts.store, logs)).toHaveLength(2)
  expect((await owner.runPass(call)).policy).toBe('starter')
  expect(await listedIds(parts.store, logs)).toEqual(['0 d'])
})

test('whoever sends what is older than the last pass kept hears that it is late', async () => {
  const parts = await onPlan('starter', 0, 8)
  await accountOf(parts).runPass(call)
  const batch = [8, 9, 6, 0].map((days) => logEntry({ id: `${days} d`, timestamp: aged(days) }))
  const init = { method: 'POST', headers: json, body: JSON.stringify(batch) }
  const response = await ask(await handler(parts), '/v1/logs', init)
  expect(await response.json()).toEqual({ accepted: 1, duplicates: 1, late: 2, rejected: [] })
})

test('a member neither runs a pass nor changes the policy', async () => {
  const parts = await onPlan('pro', 0, 800)
  const member = accountOf(parts, 'member')
  for (const refused of [member.runPass(call), member.changePolicy('free', call)]) {
    await expect(refused).rejects.toMatchObject({ code: 'forbidden' })
  }
  expect((await parts.retention.status('acme')).policy).toBe('pro')
  expect(await parts.retention.passes('acme')).toEqual([])
})

test('a host says who manages', async () => {
  const parts = { ...(await onPlan('pro')), mayManage: () => true }
  const member = accountOf(parts, 'member')
  expect((await member.retention(call)).mayManage).toBe(true)
  expect(await member.runPass(call)).toMatchObject({ state: 'done' })
  const nobody = accountOf({ ...parts, mayManage: () => false }, 'primary-owner')
  await expect(nobody.runPass(call)).rejects.toMatchObject({ code: 'forbidden' })
})

test('an account sees and runs its own passes alone', async () => {
  const parts = await onPlan('free', 5)
  const other = accountOf(parts, 'owner', 'other')
  expect((await other.preview({}, call)).collections).toMatchObject([{ count: 0 }, {}])
  expect(await other.runPass(call)).toMatchObject({ collections: [{ deleted: 0 }, {}] })
  await other.changePolicy('forever', call)
  const mine = accountOf(parts)
  expect(await mine.passes(call)).toEqual([])
  expect((await mine.retention(call)).policy).toBe('free')
  expect(await listedIds(parts.store, logs)).toEqual(['5 d'])
})

test('while a pass is running, no second one is started', async () => {
  const parts = await onPlan('free', 5)
  await parts.store.beginPass('acme', {
    ...{ id: 'another', policy: 'free', cutoff: null, collections: [] },
    startedAt: new Date('2026-03-31T12:00:00.000Z'),
    leaseUntil: new Date('2026-03-31T12:01:00.000Z'),
  })
  await expect(accountOf(parts).runPass(call)).rejects.toMatchObject({ code: 'pass-running' })
  const response = await ask(await handler(parts), '/v1/retention', { method: 'POST' })
  expect(response.status).toBe(409)
})

test.each(['/v1/retention', '/v1/retention/preview', '/v1/retention/passes'])(
  '%s is not there without a retention service',
  async (path) => {
    const response = await ask(createHandler({ store: memoryStore() }), path)
    expect((await problemOf(response)).code).toBe('not-found')
  },
)

test('a policy that cannot be changed here cannot be changed', async () => {
  const store = memoryStore()
  const parts = { store, retention: serviceOn(store) }
  expect((await accountOf(parts).retention(call)).policyChangeable).toBe(false)
  const init = { method: 'PUT', headers: json, body: '{"policy":"free"}' }
  const response = await ask(await handler(parts), '/v1/retention', init)
  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toBe('GET, HEAD, POST, OPTIONS')
})

test.each([
  ['/v1/retention', 'GET, HEAD, POST, PUT, OPTIONS'],
  ['/v1/retention/preview', 'GET, HEAD, OPTIONS'],
  ['/v1/retention/passes', 'GET, HEAD, OPTIONS'],
])('OPTIONS %s names %s', async (path, allow) => {
  const response = await ask(await handler(), path, { method: 'OPTIONS' })
  expect(response.headers.get('allow')).toBe(allow)
})

test.each([
  ['{"policy":"gold"}', 'bad-body', 'free, starter, pro, scale, enterprise, forever'],
  ['{"policy":null}', 'bad-body', 'policy is one of'],
  ['{"plan":"free"}', 'bad-body', 'policy is one of'],
  ['"free"', 'bad-body', 'policy is one of'],
  ['null', 'bad-body', 'policy is one of'],
  ['policy=free', 'bad-body', 'not JSON'],
  ['', 'bad-body', 'not JSON'],
  [`"${'a'.repeat(5_000_000)}"`, 'too-large', 'at most'],
])('a body like %.30s is refused and changes nothing', async (body, code, detail) => {
  const retention = { ...(await onPlan('pro')).retention, changePolicy: vi.fn<Change>() }
  const init = { method: 'PUT', headers: json, body }
  const response = await ask(await handler({ retention }), '/v1/retention', init)
  const problem = await problemOf(response)
  expect(problem.code).toBe(code)
  expect(problem.detail).toContain(detail)
  expect(retention.changePolicy).not.toHaveBeenCalled()
})

type Change = NonNullable<RetentionService['changePolicy']>

test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
  'a form of another site, which sends %s, changes and runs nothing',
  async (type) => {
    const own = await handler()
    for (const method of ['PUT', 'POST']) {
      const init = { method, headers: { 'content-type': type }, body: '{"policy":"free"}' }
      const problem = await problemOf(await ask(own, '/v1/retention', init))
      expect(problem.code).toBe('unsupported-media-type')
    }
    const { passes } = (await (await ask(own, '/v1/retention/passes')).json()) as { passes: [] }
    expect(passes).toEqual([])
  },
)

test('a page of another site, which sends nothing but cookies, runs nothing', async () => {
  const own = await handler()
  const run = (headers: Readonly<Record<string, string>>) =>
    ask(own, '/v1/retention', { method: 'POST', headers })
  const elsewhere = { 'sec-fetch-site': 'cross-site' }
  expect((await problemOf(await run(elsewhere))).code).toBe('unsupported-media-type')
  // A browser sends this type to another site only after it was allowed to.
  const asked = { ...elsewhere, 'content-type': 'application/json' }
  for (const headers of [asked, { 'sec-fetch-site': 'same-origin' }, {}]) {
    expect((await run(headers)).status).toBe(200)
  }
})

test.each([
  ['policy=gold', 'free, starter, pro, scale, enterprise, forever'],
  ['policy=', 'policy is one of'],
  ['at=yesterday', 'ISO 8601'],
  ['at=2026-02-30T00:00:00.000Z', 'ISO 8601'],
  ['at=0000-01-01T00:00:00.000Z', 'from 1970 on'],
])('a preview of %s is refused with a reason', async (query, detail) => {
  const problem = await problemOf(await ask(await handler(), `/v1/retention/preview?${query}`))
  expect(problem.code).toBe('bad-query')
  expect(problem.detail).toContain(detail)
})

test('what a store or the policies say about their failure is for the operator alone', async () => {
  const onError = vi.fn<NonNullable<HandlerOptions['onError']>>()
  const error = new Error('billing at 10.0.0.5 is down')
  const store = failingStore(error)
  const retention = serviceOn(store)
  const own = await handler({ store, retention, onError })
  for (const path of ['/v1/retention', '/v1/retention/preview', '/v1/retention/passes']) {
    const response = await ask(own, path)
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('10.0.0.5')
  }
  expect(onError).toHaveBeenCalledTimes(3)
})

test('policies may answer that they cannot be reached', async () => {
  const store = memoryStore()
  const policies = (): never => {
    throw new LoggiaError('unavailable')
  }
  const retention = serviceOn(store, { policies })
  const status = accountOf({ store, retention, onError: () => undefined }).retention(call)
  await expect(status).rejects.toMatchObject({ code: 'unavailable' })
})
