import type { Leaving, Preset } from '@loggia/core'
import type { Store } from '../store.ts'

/** How many entries of each kind were recorded before a cutoff; none where there is no cutoff. */
export async function due(
  { store, presets }: { readonly store: Store; readonly presets: readonly Preset<never>[] },
  account: string,
  cutoff: Date | null,
): Promise<readonly Leaving[]> {
  return Promise.all(
    presets.map(async (preset) => ({
      collection: preset.name,
      count: cutoff ? await store.countBefore({ account, preset }, cutoff) : 0,
    })),
  )
}
