import type { Entry, LoggiaError } from '@loggia/core'
import { withBlock, withoutRows, type Arrived, type Block, type Segment } from './segment.ts'
import { isWithin, wishesIn, type View, type Wish } from './wishes.ts'

/** A list that is loaded in parts, as far as it is known. Plain data. */
export interface Listing<E extends Entry> {
  /** Rows of a block. */
  readonly size: number
  readonly segments: readonly Segment<E>[]
  /** How often it was divided anew: what was told of another division does not hold. */
  readonly division: number
  readonly view: View
  /** Blocks that have their rows, those that were looked at last at the end. */
  readonly loaded: readonly Wish[]
  /** What is not asked for again before somebody wants it to. */
  readonly failed: ReadonlySet<Wish['ask']>
  /** Why it failed last; until something comes and nothing that failed is in view. */
  readonly error: LoggiaError | null
  /** How many answers in a row had no rows though more may follow. */
  readonly fruitless: number
}

/** One more thing that happens to a list. */
export type ListingEvent<E extends Entry> =
  | { readonly type: 'shown'; readonly first: number; readonly last: number }
  | { readonly type: 'arrived'; readonly wish: Wish; readonly arrived: Arrived<E> }
  | { readonly type: 'failed'; readonly wish: Wish; readonly error: LoggiaError }
  /** Somebody wants what failed, or what was given up. */
  | { readonly type: 'retried' }
  /** What has just come has been seen. */
  | { readonly type: 'settled' }
  /** It is known of which parts it is made. */
  | { readonly type: 'divided'; readonly segments: readonly Segment<E>[] }

/** Blocks that are kept in memory. */
export const keptBlocks = 40

/** Answers without rows after which it is for a person to say whether to look further. */
export const patience = 20

/** A list that begins with some segments, of which nobody has seen anything. */
export function listingOf<E extends Entry>(
  segments: readonly Segment<E>[],
  size: number,
): Listing<E> {
  return {
    size,
    segments,
    division: 0,
    view: { first: 0, last: 0, onward: true },
    loaded: segments.flatMap(blocksWithRows),
    failed: new Set(),
    error: null,
    fruitless: 0,
  }
}

/** All rules about lists that are loaded in parts. */
export function nextListing<E extends Entry>(
  listing: Listing<E>,
  event: ListingEvent<E>,
): Listing<E> {
  switch (event.type) {
    case 'shown':
      return shown(listing, event)
    case 'arrived':
      return isKnown(listing, event.wish) ? afterArrival(listing, event) : listing
    case 'failed': {
      const { wish, error } = event
      if (!isKnown(listing, wish)) return listing
      return { ...listing, failed: new Set(listing.failed).add(wish.ask), error }
    }
    case 'retried':
      return { ...listing, failed: new Set(), error: null, fruitless: 0 }
    case 'settled':
      return settled(listing)
    case 'divided': {
      const { segments } = event
      const loaded = segments.flatMap(blocksWithRows)
      return { ...listing, segments, loaded, division: listing.division + 1, failed: new Set() }
    }
    default:
      return event satisfies never
  }
}

/** What should be on its way, the most urgent first: what is in view, and a block more in the direction of flight. */
export function wishesOf<E extends Entry>(listing: Listing<E>): readonly Wish[] {
  if (listing.fruitless >= patience) return []
  return wishesIn(listing).filter(({ ask }) => !listing.failed.has(ask))
}

function shown<E extends Entry>(
  listing: Listing<E>,
  { first, last }: Extract<ListingEvent<E>, { readonly type: 'shown' }>,
): Listing<E> {
  const { view } = listing
  if (view.first === first && view.last === last) return listing
  const onward = first === view.first ? view.onward : first > view.first
  const moved = { ...listing, view: { first, last, onward } }
  const wishes = new Set(wishesIn(moved).map(({ ask }) => ask))
  const inView = (wish: Wish): boolean => isWithin(wish, moved)
  const { loaded, failed } = listing
  return {
    ...moved,
    loaded: loaded.some(inView)
      ? [...loaded.filter((wish) => !inView(wish)), ...loaded.filter(inView)]
      : loaded,
    // Whoever comes back to what failed tries it again.
    failed: failed.size > 0 ? new Set([...failed].filter((ask) => wishes.has(ask))) : failed,
  }
}

function afterArrival<E extends Entry>(
  listing: Listing<E>,
  { wish, arrived }: Extract<ListingEvent<E>, { readonly type: 'arrived' }>,
): Listing<E> {
  const before = listing.segments[wish.segment]
  if (!before) return listing
  const segment = withBlock(before, wish.block, arrived)
  const segments = listing.segments.with(wish.segment, segment)
  const known = listing.loaded.filter((each) => isThere(segments, each) && each.ask !== wish.ask)
  const loaded = isThere(segments, wish) ? [...known, wish] : known
  const isFruitless = arrived.rows.length === 0 && arrived.next !== null
  return withinMemory({
    ...listing,
    segments,
    loaded,
    error: listing.failed.size > 0 ? listing.error : null,
    fruitless: isFruitless ? listing.fruitless + 1 : 0,
  })
}

/** Lets go of the blocks that nobody has looked at for longest. */
function withinMemory<E extends Entry>(listing: Listing<E>): Listing<E> {
  const { loaded } = listing
  const surplus = loaded.length - keptBlocks
  if (surplus <= 0) return listing
  const gone = loaded.filter((wish) => !isWithin(wish, listing)).slice(0, surplus)
  const segments = [...listing.segments]
  for (const { segment, block } of gone) {
    const before = segments[segment]
    if (before) segments[segment] = withoutRows(before, block)
  }
  return { ...listing, segments, loaded: loaded.filter((wish) => !gone.includes(wish)) }
}

/** Without the tint of rows that have just come. */
function settled<E extends Entry>(listing: Listing<E>): Listing<E> {
  const isFresh = ({ blocks }: Segment<E>): boolean =>
    blocks.some(({ rows }) => rows?.some(({ fresh }) => fresh))
  if (!listing.segments.some(isFresh)) return listing
  const segments = listing.segments.map((segment) =>
    isFresh(segment) ? { ...segment, blocks: segment.blocks.map(settledBlock) } : segment,
  )
  return { ...listing, segments }
}

function settledBlock<E extends Entry>(block: Block<E>): Block<E> {
  const rows = block.rows?.map((row) => (row.fresh ? { id: row.id, entry: row.entry } : row))
  return { ...block, rows: rows ?? null }
}

function blocksWithRows<E extends Entry>({ blocks }: Segment<E>, segment: number): readonly Wish[] {
  return blocks.flatMap(({ ask, rows }, block) => (rows ? [{ segment, block, ask }] : []))
}

/** Whether something is still to be asked for. */
function isKnown<E extends Entry>({ segments }: Listing<E>, wish: Wish): boolean {
  const segment = segments[wish.segment]
  const block = segment?.blocks[wish.block]
  return block
    ? block.ask === wish.ask
    : segment?.blocks.length === wish.block && segment.next === wish.ask
}

function isThere<E extends Entry>(segments: readonly Segment<E>[], wish: Wish): boolean {
  const block = segments[wish.segment]?.blocks[wish.block]
  return block?.ask === wish.ask && block.rows !== null
}
