import type { Preset } from '@loggia/core'
import { usualPresets } from '../usual-presets.ts'
import type { Method, Route } from '../routes.ts'
import type { Contract, Operation } from './contract.ts'

/** What is served of everything that there is. */
export interface Served {
  readonly routes: readonly Route[]
  readonly presets: readonly Preset<never>[]
  /** The path that stands before `/v1`. */
  readonly base: string
  /** Whether whoever asks for the contract is not asked who they are. */
  readonly isPublic: boolean
}

/**
 * The contract as far as it is served. Kinds of entry that are not the usual ones are left out: what is written of
 * those does not hold for fields of somebody's own.
 */
export async function servedContract({
  routes,
  presets,
  base,
  isPublic,
}: Served): Promise<Contract> {
  // Read when somebody asks for it; few do.
  const { contractText } = await import('./contract-text.ts')
  // The test of drift holds it to the type.
  const whole = JSON.parse(contractText) as Contract
  const others = presets.filter((preset) => !usualPresets.includes(preset))
  const isOther = (path: string): boolean =>
    others.some(({ name }) => `${path}/`.startsWith(`/v1/${name}/`))
  const described = routes.filter(({ path }) => !isOther(path))
  return {
    ...whole,
    servers: [{ url: base === '' ? '/' : base }],
    paths: Object.fromEntries(
      described.flatMap((route) => {
        const operations = Object.entries(whole.paths[route.path] ?? {})
          .filter(([method]) => route[method.toUpperCase() as Method])
          .map(([method, each]) => [method, isPublic ? open(each) : each] as const)
        return operations.length > 0 ? [[route.path, Object.fromEntries(operations)]] : []
      }),
    ),
  }
}

/** The contract itself, where everybody may read it. */
function open(operation: Operation): Operation {
  return operation.tags.includes('contract') ? { ...operation, security: [] } : operation
}
