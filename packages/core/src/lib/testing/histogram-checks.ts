import type { Entry } from '../entry.ts'
import { isLoggiaError } from '../errors.ts'
import { histogramSteps, type Histogram, type HistogramQuestion } from '../histogram/histogram.ts'
import { runHistogram } from '../histogram/run-histogram.ts'
import type { Query } from '../query.ts'
import { fault, quoted, thrown, type Check, type Subject } from './check.ts'
import { countedFrom, listedFields, narrowings } from './questions.ts'
import { queryOf, type Case } from './same-walk.ts'
import { loaded } from './walk.ts'

/** Counts by time, where an adapter has them. */
export function histogramChecks<E extends Entry>(): readonly Check<Subject<E>>[] {
  return [
    {
      name: 'counts minutes, hours and days',
      async run(subject) {
        const rule =
          'A bucket begins where its step does, in UTC; only those that hold something are told, oldest first.'
        for (const step of histogramSteps) {
          await checkHistogram(subject, { by: '', step }, { asked: {}, rule })
        }
      },
    },
    {
      name: 'counts the values of a field apart in each step',
      async run(subject) {
        const rule =
          'Values are told as `fieldText` writes them, in the order of their code points, with the empty text for what was not recorded.'
        for (const { name } of listedFields(subject)) {
          await checkHistogram(subject, { by: name, step: 'hour' }, { asked: {}, rule })
        }
      },
    },
    {
      name: 'counts steps of what matches search, filters and period',
      async run(subject) {
        const rule = 'Only entries that match the query are counted; a period may cut a step.'
        const by = subject.preset.fields.find(({ type }) => type === 'status')?.name ?? ''
        for (const asked of narrowings(subject)) {
          await checkHistogram(subject, { by, step: 'hour' }, { asked, rule })
        }
      },
    },
    {
      name: 'counts the same steps whatever page and order are shown',
      async run(subject) {
        const { next } = await loaded(subject, queryOf(subject, {}), 'Page 1')
        const rule = 'Sort, size and cursor do not matter to a histogram.'
        for (const asked of [{ sort: [] }, { size: 1 }, { cursor: next }]) {
          await checkHistogram(subject, { by: '', step: 'hour' }, { asked, rule })
        }
      },
    },
    {
      name: 'refuses more buckets than a histogram has',
      run: checkRefusal,
    },
  ]
}

/** Faults unless the histogram is what the query means by definition. */
async function checkHistogram<E extends Entry>(
  subject: Subject<E>,
  question: HistogramQuestion,
  { asked, rule }: Case,
): Promise<void> {
  const { adapter, entries, preset } = subject
  if (!adapter.histogram) return
  const query = queryOf(subject, asked)
  const found = await histogramOf(adapter.histogram.bind(adapter), query, question)
  const counted = countedFrom(entries, found.scannedThrough)
  const words = difference(runHistogram(counted, query, preset.fields, question), found)
  if (words !== null) fault(`${words} ${rule} Asked: ${quoted({ ...question, ...asked })}`)
}

async function histogramOf<E extends Entry>(
  ask: NonNullable<Subject<E>['adapter']['histogram']>,
  query: Query,
  question: HistogramQuestion,
): Promise<Histogram> {
  try {
    return await ask(query, question, { signal: new AbortController().signal })
  } catch (cause) {
    return fault(`histogram() was refused: ${thrown(cause)}`, cause)
  }
}

/** The first thing that is wrong with a histogram; `null` when nothing is. */
function difference(wanted: Histogram, found: Histogram): string | null {
  if (found.by !== wanted.by || found.step !== wanted.step) {
    return `The histogram is by ${quoted(found.by)} and ${found.step}, not by ${quoted(wanted.by)} and ${wanted.step}.`
  }
  for (const [at, { start, counts }] of wanted.buckets.entries()) {
    const bucket = found.buckets[at]
    if (bucket?.start !== start) {
      return `Bucket ${at + 1} begins at ${quoted(bucket?.start)}, not at ${quoted(start)}.`
    }
    if (quoted(bucket.counts) !== quoted(counts)) {
      return `The bucket of ${start} has ${quoted(bucket.counts)}, not ${quoted(counts)}.`
    }
  }
  const more = found.buckets[wanted.buckets.length]
  return more ? `There is a bucket ${quoted(more.start)} in which nothing matches.` : null
}

async function checkRefusal<E extends Entry>(subject: Subject<E>): Promise<void> {
  const period = { from: '2000-01-01T00:00:00.000Z', to: '2030-01-01T00:00:00.000Z' }
  const call = { signal: new AbortController().signal }
  const question = { by: '', step: 'minute' } as const
  let found = 'It was answered'
  try {
    if (!subject.adapter.histogram) return
    await subject.adapter.histogram(queryOf(subject, { period }), question, call)
  } catch (error) {
    if (isLoggiaError(error, 'bad-query')) return
    found = `It was refused by ${thrown(error)}`
  }
  fault(
    `A histogram of 30 years of minutes must be refused with the code bad-query, for nobody can draw it. ${found}.`,
  )
}
