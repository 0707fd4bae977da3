import { isRetentionPolicy, type RetentionPolicy } from '@loggia/core'

/** Knows how long the entries of each account are kept: a plan of your billing, or a setting. */
export interface Policies {
  /** Asked anew for every pass, so a change applies from the next one on. */
  of(account: string): RetentionPolicy | Promise<RetentionPolicy>
  /** Without it, policies cannot be changed through the API. */
  change?(account: string, policy: RetentionPolicy): void | Promise<void>
}

/** Policies that are kept in this process: for demos, tests and a single account. */
export function memoryPolicies(initial: RetentionPolicy): Required<Policies> {
  const changed = new Map<string, RetentionPolicy>()
  return {
    of: (account) => changed.get(account) ?? initial,
    change(account, policy) {
      changed.set(account, policy)
    },
  }
}

/** Asks for a policy. What is none must not delete anything, so it is refused before anything happens. */
export async function policyIn(policies: Policies, account: string): Promise<RetentionPolicy> {
  const policy: unknown = await policies.of(account)
  if (isRetentionPolicy(policy)) return policy
  throw new TypeError(
    `\`policies\` returned ${JSON.stringify(policy)} for an account, so nothing of it is removed. Return the name of a plan, or 'forever'.`,
  )
}
