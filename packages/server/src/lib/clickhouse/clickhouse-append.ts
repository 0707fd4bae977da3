import type { Entry } from '@loggia/core'
import type { Appended, Scope } from '../store.ts'
import { sqlText } from '../timeline/sql-text.ts'
import { knownIds, leftOutOf } from './clickhouse-known.ts'
import { lateness } from './clickhouse-late.ts'
import { beginStep, countRecorded, nextStep, type Step } from './clickhouse-steps.ts'
import type { Writing } from './clickhouse-writing.ts'
import { preparedRows, type Prepared, type Whose } from './prepared-rows.ts'
import { preparedBlocks } from './prepared-blocks.ts'

/** Records entries in one block and counts them in another; what was begun and not ended is ended by whoever comes next. */
export async function appendTo<E extends Entry>(
  writing: Writing,
  { account: name, preset }: Scope<E>,
  entries: readonly E[],
): Promise<Appended> {
  if (entries.length === 0) return { accepted: 0, duplicates: 0, late: 0 }
  const whose: Whose = { account: sqlText(name), kind: sqlText(preset.name) }
  const prepare = async (some: readonly E[]): Promise<Prepared> =>
    writing.database.takesBlocks
      ? preparedBlocks(whose, some, preset)
      : preparedRows(whose, some, preset)
  // While others still write. Whoever waits for it hears of a failure.
  const coming = writing.inLine(() => prepare(entries))
  coming.catch(() => undefined)
  return writing.inTurn(whose.account, async () => {
    const prepared = await coming
    const { arrived } = prepared
    const step = await nextStep(writing, whose.account)
    const [known, isLate] = await Promise.all([
      knownIds(writing, whose, arrived),
      lateness(writing, whose, arrived.prefixes),
    ])
    const { leftOut, late } = leftOutOf(arrived, isLate, known)
    const accepted = entries.length - leftOut.size
    if (leftOut.size === 0) await record(writing, step, whose, prepared)
    else if (accepted > 0) {
      const kept = entries.filter((_, at) => !leftOut.has(at))
      await record(writing, step, whose, await prepare(kept))
    }
    return { accepted, late, duplicates: leftOut.size - late }
  })
}

async function record(
  writing: Writing,
  step: Step,
  { kind }: Whose,
  { arrived, sums, numbered }: Prepared,
): Promise<void> {
  const { next: first } = step
  const token = crypto.randomUUID()
  const entries = arrived.ids.length
  const plan = { what: 'recording', token, kind, first, next: first + entries } as const
  const begun = await beginStep(writing, step, plan)
  await writing.database.insert(writing.tables.entries.name, numbered(first), { token })
  await countRecorded(writing, begun, plan, { entries, sums })
}
