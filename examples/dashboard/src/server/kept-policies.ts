import { readFile, rename, writeFile } from 'node:fs/promises'
import { isRetentionPolicy, type RetentionPolicy } from '@loggia/core'
import { memoryPolicies, type Policies } from '@loggia/server'
import { Failure } from './say.ts'

/**
 * Policies that are kept in a file: what somebody chose in the page must still hold after a restart, or entries would
 * go that were to stay.
 *
 * @throws Failure when the file holds anything else
 */
export async function keptPolicies(
  file: string,
  initial: RetentionPolicy,
): Promise<Required<Policies>> {
  const chosen = await chosenIn(file)
  const known = memoryPolicies(initial)
  for (const [account, policy] of chosen) await known.change(account, policy)
  return {
    of: known.of,
    async change(account, policy) {
      chosen.set(account, policy)
      // Whole or not at all, should the process end meanwhile.
      await writeFile(`${file}.new`, JSON.stringify(Object.fromEntries(chosen)))
      await rename(`${file}.new`, file)
      await known.change(account, policy)
    },
  }
}

async function chosenIn(file: string): Promise<Map<string, RetentionPolicy>> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '{}'
    throw error
  })
  const policies = Object.entries(parsed(text) ?? {})
  if (parsed(text) === null || !policies.every(isChoice)) {
    throw new Failure(
      `"${file}" should hold how long entries are kept, and does not. Mend it, or delete it to begin with the plan that --plan names.`,
    )
  }
  return new Map(policies.filter(isChoice))
}

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}

function isChoice(choice: readonly [string, unknown]): choice is [string, RetentionPolicy] {
  return isRetentionPolicy(choice[1])
}
