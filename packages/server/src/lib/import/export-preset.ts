import { activity, apiLogs, gatewayLogs, llmLogs, type Preset } from '@loggia/core'
import type { Collection } from './imported-entry.ts'

/** The presets whose exports can be read back, by their names. */
export const exportPresets: { readonly [C in Collection]: Preset<never> } = {
  logs: apiLogs,
  activity,
  'gateway-logs': gatewayLogs,
  'llm-logs': llmLogs,
}

/**
 * The collection of which entries have properties with these names: the one that knows most of them, if it knows more
 * than it does not, and at least half of what its exports always carry. `null` for anything else.
 *
 * So an entry that lacks something, or has something of its own, is still told to be one, and can be refused in words.
 */
export function collectionOf(names: readonly string[]): Collection | null {
  const [best] = collections
    .map((name) => ({ name, ...fit(exportPresets[name], names) }))
    .filter(({ known, needed, missing }) => known * 2 > names.length && missing * 2 <= needed)
    .toSorted((a, b) => b.known - a.known || a.missing - b.missing)
  return best?.name ?? null
}

// The names are those of the object above.
const collections = Object.keys(exportPresets) as readonly Collection[]

interface Fit {
  readonly known: number
  readonly needed: number
  readonly missing: number
}

function fit({ fields }: Preset<never>, names: readonly string[]): Fit {
  const declared = new Set<string>(fields.map(({ name }) => name))
  const needed = fields.filter(({ required, exported }) => required && exported !== false)
  const missing = needed.filter(({ name }) => !names.includes(name))
  const known = names.filter((name) => declared.has(name))
  return { known: known.length, needed: needed.length, missing: missing.length }
}
