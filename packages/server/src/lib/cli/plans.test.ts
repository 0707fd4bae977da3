import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { policiesOf } from './plans.ts'

const folder = mkdtempSync(join(tmpdir(), 'loggia-plans-'))
afterAll(() => rmSync(folder, { recursive: true }))
const plans = join(folder, 'plans.json')

test('an account has its own plan, and others the usual one', async () => {
  const policies = await policiesOf({ plan: 'pro', plans: { acme: 'free' } })
  expect([
    await policies.of('acme'),
    await policies.of('other'),
    await policies.of('constructor'),
  ]).toEqual(['free', 'pro', 'pro'])
})

test('a changed file applies at once, and a wrong one removes nothing', async () => {
  writeFileSync(plans, '{"acme":"free"}')
  const policies = await policiesOf({ plan: 'pro', plans })
  writeFileSync(plans, '{"acme":"scale"}')
  expect(await policies.of('acme')).toBe('scale')
  writeFileSync(plans, '{"acme":"gold"}')
  await expect(policies.of('other')).rejects.toThrow('"acme" has no plan that there is')
})
