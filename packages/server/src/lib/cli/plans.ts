import { isRetentionPolicy, plans, type RetentionPolicy } from '@loggia/core'
import type { Policies } from '../retention/policies.ts'
import type { ServeConfig } from './config/config.ts'
import { fileOrValue } from './config/json-file.ts'
import { exitCodes } from './exit-codes.ts'
import { Failure } from './failure.ts'

const name = '--plans (LOGGIA_PLANS)'

/**
 * How long the entries of each account are kept. A file is read anew for each pass, so that a change needs no restart;
 * while it is wrong, nothing is removed.
 *
 * @throws Failure when it is wrong from the start
 */
export async function policiesOf({
  plan,
  plans: given,
}: Pick<ServeConfig, 'plan' | 'plans'>): Promise<Policies> {
  if (given === null) return { of: () => plan }
  await plansIn(given)
  return { of: async (account) => (await plansIn(given)).get(account) ?? plan }
}

async function plansIn(given: string | object): Promise<ReadonlyMap<string, RetentionPolicy>> {
  const found = await fileOrValue(given, name)
  if (typeof found !== 'object' || found === null || Array.isArray(found))
    throw wrong('it holds no object')
  const wrongOnes = Object.entries(found).filter(([, policy]) => !isRetentionPolicy(policy))
  if (wrongOnes.length > 0) {
    throw wrong(
      `${wrongOnes.map(([account]) => `"${account}"`).join(', ')} has no plan that there is`,
    )
  }
  // Checked in the lines above.
  return new Map(Object.entries(found as Readonly<Record<string, RetentionPolicy>>))
}

function wrong(reason: string): Failure {
  return new Failure(
    exitCodes.usage,
    `${name}: ${reason}. Give {"acme":"pro"}, with one of ${[...plans, 'forever'].join(', ')}.`,
  )
}
