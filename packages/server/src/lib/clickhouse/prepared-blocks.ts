import type { Entry, Preset } from '@loggia/core'
import type { RowBlocks } from './clickhouse-database.ts'
import { entryColumns } from './entry-columns.ts'
import { nativeBlock } from './native-column.ts'
import type { Prepared, Whose } from './prepared-rows.ts'

/**
 * Entries as blocks of columns, in which only their numbers are missing, and what they add up to. They are made outside
 * of the turn of their account, a block at a time, so that the database goes on with others meanwhile.
 */
export async function preparedBlocks<E extends Entry>(
  whose: Whose,
  entries: readonly E[],
  preset: Preset<E>,
): Promise<Prepared> {
  const { arrived, columnsOf, sums } = entryColumns(whose, entries, { preset, most: inBlock })
  const parts: RowBlocks['parts'][number][] = []
  let structure = ''
  for (let from = 0; from < entries.length; from += inBlock) {
    if (from > 0) await othersTurn()
    const to = Math.min(from + inBlock, entries.length)
    const columns = columnsOf(from, to)
    structure ||= columns.map(({ name, type }) => `${name} ${type}`).join(', ')
    parts.push(nativeBlock(to - from, columns))
  }
  return {
    arrived,
    sums: sums(),
    numbered: (first) => ({ structure, selected: selected(first), parts }),
  }
}

/** Entries that take some milliseconds together. */
const inBlock = 2048

/** What becomes of the columns of {@link entryColumns}. */
function selected(first: number): RowBlocks['selected'] {
  if (!Number.isSafeInteger(first)) throw new TypeError(`${first} is no number of an entry`)
  return { ...asTheyAre, time: 'toInt64(time)', recorded: `toInt64(${first}) + at` }
}

const asTheyAre = Object.fromEntries(
  ['account', 'kind', 'id', 'key_prefix', 'counted', 'search_text', 'entry'].map((name) => [
    name,
    name,
  ]),
)

function othersTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}
