import type { Entry } from '@loggia/core'

/**
 * Those that are wanted, as they come.
 *
 * @param onEntries told of so many that are wanted, and so many that are passed over
 */
export async function* wantedEntries<E extends Entry>(
  entries: AsyncIterable<readonly E[]>,
  wanted: ((id: string) => boolean) | undefined,
  onEntries: (wanted: number, passedOver: number) => void,
): AsyncIterable<readonly E[]> {
  for await (const some of entries) {
    const chosen = wanted ? some.filter(({ id }) => wanted(id)) : some
    onEntries(chosen.length, some.length - chosen.length)
    if (chosen.length > 0) yield chosen
  }
}
