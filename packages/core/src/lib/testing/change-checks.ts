import type { Entry } from '../entry.ts'
import type { Page } from '../page.ts'
import type { Query } from '../query.ts'
import { fault, quoted, type Check, type Subject } from './check.ts'
import { checkMissing, queryOf, smallPage } from './same-walk.ts'
import { checkRepeats, loaded, walked } from './walk.ts'

/** What the suite can do to the entries of an adapter, by the hooks of its author. */
export interface Changes<E extends Entry> {
  readonly append?: ((entries: readonly E[]) => Promise<void>) | undefined
  readonly remove?: ((ids: readonly string[]) => Promise<void>) | undefined
}

/** A subject whose entries can come and go. */
export type ChangingSubject<E extends Entry> = Subject<E> & { readonly changes: Changes<E> }

const place = 'A cursor holds a place between entries, not a number of rows.'

/** Paging while entries come. */
export function arrivalChecks<E extends Entry>(): readonly Check<ChangingSubject<E>>[] {
  return [
    {
      name: 'shows each entry once while newer ones arrive',
      async run(subject) {
        for (const sort of orders(subject)) {
          await checkSteady(subject, { sort }, new Set(), async (_, number) => {
            await subject.changes.append?.([arrival(subject, `${quoted(sort)} ${number}`)])
          })
        }
      },
    },
    {
      name: 'shows what has arrived on a new first page',
      async run(subject) {
        const query = queryOf(subject, {})
        await loaded(subject, query, 'Page 1')
        const newest = arrival(subject, 'first')
        await subject.changes.append?.([newest])
        const shown = (await loaded(subject, query, 'Page 1')).entries[0]?.id
        if (shown !== newest.id) {
          fault(`A new first page starts with ${quoted(shown)} and not with what has just arrived.`)
        }
      },
    },
  ]
}

/** Paging while entries go. */
export function removalChecks<E extends Entry>(): readonly Check<ChangingSubject<E>>[] {
  return [
    {
      name: 'loses none of the entries that stay while others are removed',
      async run(subject) {
        const shown = new Set<string>()
        const gone = new Set<string>()
        await checkSteady(subject, { sort: [] }, gone, async ({ entries }) => {
          for (const { id } of entries) shown.add(id)
          // The entry that the cursor was made of, one that was shown before it, and one that was not.
          const behind = subject.entries.find(({ id }) => !shown.has(id) && !gone.has(id))
          const ids = [entries.at(-1), entries[0], behind].flatMap((entry) => entry?.id ?? [])
          for (const id of ids) gone.add(id)
          await subject.changes.remove?.(ids)
        })
        await checkGone(subject, gone)
      },
    },
  ]
}

/** Faults unless all entries that stay are shown once, though something happens between the pages. */
async function checkSteady<E extends Entry>(
  subject: ChangingSubject<E>,
  asked: Partial<Query>,
  gone: ReadonlySet<string>,
  happens: (page: Page<E>, number: number) => Promise<void>,
): Promise<void> {
  try {
    const pages = await walked(subject, queryOf(subject, asked), async (page, number) => {
      // Not for ever: what arrives may lie on the pages to come.
      if (number < subject.entries.length / smallPage) await happens(page, number)
    })
    checkRepeats(pages)
    checkMissing(
      subject.entries.filter(({ id }) => !gone.has(id)),
      pages,
    )
  } catch (error) {
    fault(`${error instanceof Error ? error.message : String(error)} ${place}`, error)
  }
}

async function checkGone<E extends Entry>(
  subject: Subject<E>,
  gone: ReadonlySet<string>,
): Promise<void> {
  const pages = await walked(subject, queryOf(subject, {}))
  const back = pages.flatMap(({ entries }) => entries).find(({ id }) => gone.has(id))
  if (back) fault(`The entry ${quoted(back.id)} is shown after it was removed.`)
}

/** The usual order, and one in which arrivals can land anywhere. */
function orders<E extends Entry>({ preset }: Subject<E>): readonly Query['sort'][] {
  const text = preset.fields.find(
    ({ type, name, sortable }) => type === 'text' && name !== 'id' && sortable !== false,
  )
  return [[], ...(text ? [[{ field: text.name, direction: 'ascending' as const }]] : [])]
}

/** An entry like another one, newer than all. */
function arrival<E extends Entry>({ entries }: Subject<E>, name: string): E {
  const [like] = entries
  if (!like) return fault('There are no entries.')
  return { ...like, id: `arrived ${name}`, timestamp: '2030-01-01T00:00:00.000Z' }
}
