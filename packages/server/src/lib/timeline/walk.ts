import type { Entry } from '@loggia/core'
import type { Allowance } from './allowance.ts'
import type { Sought } from './sought.ts'
import { nextSqlText } from './sql-text.ts'
import { endOfTime, untimed } from './sql-time.ts'
import type { Block, BlockSizes, Span, Timeline } from './timeline.ts'
import type { Gap, Way, WayFrom } from './way.ts'

/** What a walk came by at once. */
export interface Stretch<E extends Entry> {
  readonly entries: readonly E[]
  /** Where the next one begins, right behind an entry or the place of one; `null` at the end of a range. */
  readonly next: Gap | null
}

/**
 * Everything that is sought along a way, stretch by stretch, so that it can be left or aborted in between.
 *
 * It ends early when the allowance is used up: then the last stretch has a next one. It looks at one entry in any case, so
 * that whoever goes on behind the last entry looked at gets on.
 */
export async function* walk<E extends Entry>(
  timeline: Pick<Timeline, 'block' | 'sizes'>,
  sought: Sought<E>,
  { direction, ranges, from }: WayFrom,
  { signal, allowance, wanted = Infinity, upTo = null }: WalkOptions,
): AsyncGenerator<Stretch<E>> {
  const largest = { ...usualSizes, ...timeline.sizes }
  let size = Math.min(wanted, largest.given, usualSizes.given)
  let most = Math.min(
    largest.looked,
    wanted < Infinity ? (largest.lookedFirst ?? Infinity) : Infinity,
  )
  let found = 0
  for (const [at, range] of ranges.entries()) {
    const low = Math.max(range.low, sought.low)
    const high = Math.min(range.high, sought.high)
    let gap: Gap | null = (at === 0 ? from : undefined) ?? {
      time: direction === 'up' ? low : high,
      id: '',
    }
    while (gap !== null) {
      signal.throwIfAborted()
      const look = Math.max(1, Math.min(allowance.left(), most))
      const place = { sought, low, high, direction, from: gap, upTo, signal }
      const block: Block = await timeline.block({ ...place, look, wanted: size })
      signal.throwIfAborted()
      allowance.spend(block.looked + largest.reading * block.found.length)
      gap = block.next
      yield { entries: matching(block, sought), next: gap }
      if (gap !== null && allowance.left() === 0) return
      found += block.found.length
      most = largest.looked
      size = Math.min(sizeAfter(block, largest.given), missing(sought, wanted - found))
    }
    const following = ranges[at + 1]
    const pause = following && allowance.left() === 0 ? gapBefore(following, direction) : null
    if (pause) {
      yield { entries: [], next: pause }
      return
    }
  }
}

/** How many more will do; what the database finds is not always what matches, and one at a time would take for ever. */
function missing<E extends Entry>({ test, whole }: Sought<E>, left: number): number {
  if (!whole || left <= 0) return Infinity
  return test === null ? left : Math.max(left, usualSizes.given)
}

/**
 * A gap behind an entry that might be there, but would not match: between ranges nothing does. There is none where
 * entries with and without a time meet, which are stored at either end.
 */
function gapBefore({ low, high }: Span, direction: Way['direction']): Gap | null {
  if (direction === 'down') return high === endOfTime ? null : { time: high, id: '' }
  return low === untimed ? null : { time: low - 1, id: nextSqlText('') }
}

export interface WalkOptions {
  readonly signal: AbortSignal
  readonly allowance: Allowance
  /** So many entries will do, if they match: blocks give no more than are missing. */
  readonly wanted?: number
  /** Only entries up to this position, that is, recorded before it was asked for. */
  readonly upTo?: string | null
}

/** Enough that the overhead of a block is lost in the rest, few enough that others get their turn. */
const usualSizes: BlockSizes = { given: 1000, looked: 20_000, reading: 0 }

/** As many as before where entries are short; fewer of long ones, for they are held in memory together. */
function sizeAfter({ found }: Block, most: number): number {
  const length = found.reduce((sum, { entry }) => sum + entry.length, 0)
  if (length === 0) return Math.min(most, usualSizes.given)
  return Math.max(1, Math.min(most, Math.floor((mostCharacters * found.length) / length)))
}

const mostCharacters = 16_000_000

function matching<E extends Entry>({ found }: Block, { test }: Sought<E>): readonly E[] {
  const entries = found.map(({ entry }) => entryIn<E>(entry))
  return test === null ? entries : entries.filter(test)
}

/** An entry as it was recorded. */
export function entryIn<E extends Entry>(json: string): E {
  // What stands under the name of a preset is an entry of that preset.
  return JSON.parse(json) as E
}
