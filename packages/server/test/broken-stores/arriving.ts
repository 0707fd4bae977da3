import { firstQuery, LoggiaError, type Entry } from '@loggia/core'
import type { Arrivals, ArrivalsQuestion, Scope, Store } from '../../src/index.ts'
import { breaking, keyOf, type BrokenStore } from './broken-store.ts'

/** Faults of counts by time and of the order of recording. */
export const arriving: readonly BrokenStore[] = [
  {
    fault: 'counts what was removed as well',
    promise: 'counts and histograms know what was just recorded, and nothing that is gone',
    store: breaking((whole) => ({
      async count(scope) {
        const sums = await whole.totals(scope, '')
        return { relation: 'exact', count: sums.reduce((sum, { total }) => sum + total, 0) }
      },
    })),
  },
  {
    fault: 'counts whole hours at the edges of a period',
    promise: 'counts and histograms are those of core, whatever is asked',
    store: breaking((whole) => ({
      histogram: (scope, query, question, call) =>
        whole.histogram(
          scope,
          { ...query, period: { ...query.period, from: hourOf(query.period.from) } },
          question,
          call,
        ),
    })),
  },
  {
    fault: 'counts all accounts',
    promise: 'counts and histograms are of their scope and of no other',
    store: breaking((whole) => ({
      async count(scope, query, call) {
        let count = 0
        for (const account of await whole.accounts()) {
          const total = await whole.count({ ...scope, account }, query, call)
          count += total.relation === 'unknown' ? 0 : total.count
        }
        return { relation: 'exact', count }
      },
    })),
  },
  {
    fault: 'tells what was there before',
    promise: 'whoever asks without a position is told the newest one, and of no entries',
    store: breaking((whole) => {
      const starts = new Map<string, string>()
      return {
        async append(scope, entries) {
          const question = { after: null, most: 1, signal: new AbortController().signal }
          const { position } = await whole.arrivals(scope, firstQuery(scope.preset), question)
          if (!starts.has(keyOf(scope))) starts.set(keyOf(scope), position)
          return whole.append(scope, entries)
        },
        arrivals: (scope, query, question) =>
          whole.arrivals(scope, query, {
            ...question,
            after: question.after ?? starts.get(keyOf(scope)) ?? null,
          }),
      }
    }),
  },
  {
    fault: 'tells the newest first',
    promise: 'entries arrive in the order of recording, whatever their time',
    store: breaking((whole) =>
      arrivalsOf(whole, async (ask, _, question) => {
        const found = await ask(question)
        return { ...found, arrivals: found.arrivals.toReversed() }
      }),
    ),
  },
  {
    fault: 'gives the position of the last entry to all that come at once',
    promise: 'each position is where one goes on, whatever the number of entries at once',
    store: breaking((whole) =>
      arrivalsOf(whole, async (ask, _, question) => {
        const found = await ask(question)
        const { position } = found
        return { ...found, arrivals: found.arrivals.map((each) => ({ ...each, position })) }
      }),
    ),
  },
  {
    fault: 'stands still where nothing matches',
    promise: 'only what matches arrives, and the position goes on over what does not',
    store: breaking((whole) =>
      arrivalsOf(whole, async (ask, _, question) => {
        const found = await ask(question)
        const last = found.arrivals.at(-1)?.position ?? question.after
        return { ...found, position: last ?? found.position, more: false }
      }),
    ),
  },
  {
    fault: 'always says that there is more',
    promise: 'entries arrive in the order of recording, whatever their time',
    store: breaking((whole) =>
      arrivalsOf(whole, async (ask, _, question) => ({ ...(await ask(question)), more: true })),
    ),
  },
  {
    fault: 'tells of other accounts',
    promise: 'nothing arrives from other accounts and kinds',
    store: breaking((whole) => {
      const all = <E extends Entry>({ preset }: Scope<E>): Scope<E> => ({ account: 'all', preset })
      return {
        async append(scope, entries) {
          await whole.append(all(scope), entries)
          return whole.append(scope, entries)
        },
        arrivals: (scope, query, question) => whole.arrivals(all(scope), query, question),
      }
    }),
  },
  {
    fault: 'begins now after a position that it never gave',
    promise: 'a position that the store never gave is refused',
    store: breaking((whole) =>
      arrivalsOf(whole, async (ask, _, question) => {
        try {
          return await ask(question)
        } catch (error) {
          if (error instanceof LoggiaError) return ask({ ...question, after: null })
          throw error
        }
      }),
    ),
  },
  {
    fault: 'has positions that no header can hold',
    promise: 'a position is short text that a header and an address can carry',
    store: breaking((whole) =>
      arrivalsOf(whole, async (ask, _, question) => {
        const after = question.after?.replace('№ ', '') ?? null
        const found = await ask({ ...question, after })
        return { ...found, position: `№ ${found.position}` }
      }),
    ),
  },
  {
    fault: 'loses what is recorded while it is asked',
    promise: 'nothing is lost or told twice while several writers record',
    store: breaking((whole) =>
      arrivalsOf(whole, async (ask, _, question) => {
        const found = await ask(question)
        if (question.after === null || found.arrivals.length < 5) return found
        const { position } = await ask({ ...question, after: null })
        return { ...found, position, more: false }
      }),
    ),
  },
  {
    fault: 'tells what is recorded to whoever does not wait any more',
    promise: 'a call that was aborted rejects with the reason of its signal',
    store: breaking((whole) =>
      arrivalsOf(whole, (ask, _, question) =>
        ask({ ...question, signal: new AbortController().signal }),
      ),
    ),
  },
]

type Ask<E extends Entry> = (question: ArrivalsQuestion) => Promise<Arrivals<E>>

/** Other arrivals, made of the right ones of everything that is asked. */
function arrivalsOf(
  whole: Store,
  answer: <E extends Entry>(
    ask: Ask<E>,
    scope: Scope<E>,
    question: ArrivalsQuestion,
  ) => Promise<Arrivals<E>>,
): Pick<Store, 'arrivals'> {
  return {
    arrivals: (scope, query, question) =>
      answer((asked) => whole.arrivals(scope, query, asked), scope, question),
  }
}

/** Where the hour of a moment begins. */
function hourOf(moment: string | null): string | null {
  return moment && `${moment.slice(0, 13)}:00:00.000Z`
}
