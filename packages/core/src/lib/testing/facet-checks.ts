import type { Entry } from '../entry.ts'
import { largestFacet, type Facet } from '../facets/facet.ts'
import { runFacets } from '../facets/run-facets.ts'
import type { Query } from '../query.ts'
import { fault, quoted, thrown, type Check, type Subject } from './check.ts'
import { queryOf, type Case } from './same-walk.ts'
import { countedFrom, filterOf, listedFields, narrowings, recorded } from './questions.ts'
import { loaded } from './walk.ts'

/** Counted values, where an adapter can tell them. */
export function facetChecks<E extends Entry>(): readonly Check<Subject<E>>[] {
  return [
    {
      name: 'counts the values of every field that lists show',
      run: (subject) => checkCases(subject, [{ asked: {}, rule: whole }]),
    },
    {
      name: 'counts values among what matches search, period and other filters',
      run: (subject) => checkCases(subject, narrowed(subject)),
    },
    {
      name: 'counts the other values of a field that is filtered, too',
      run: (subject) =>
        checkCases(
          subject,
          listedFields(subject).flatMap(({ name }) =>
            (['is', 'not'] as const).map((operator) => ({
              asked: {
                filters: [filterOf(name, operator, recorded(subject, name)[0] ?? 'none')],
              },
              rule: 'A facet pays no heed to the filters on its own field, and to all others.',
            })),
          ),
        ),
    },
    {
      name: `tells the ${largestFacet} most frequent values of a field, and whether these are all`,
      // Some share a moment; more moments are left than one facet tells.
      entries: largestFacet + 60,
      run: (subject) => checkCases(subject, [{ asked: {}, rule: cut }]),
    },
    {
      name: 'gives one facet a name, in the order of the names, whatever the page that is shown',
      async run(subject) {
        const names = listedFields(subject).map(({ name }) => name)
        const { next } = await loaded(subject, queryOf(subject, {}), 'Page 1')
        const rule = 'Sort, size and cursor do not matter to facets.'
        for (const asked of [{ sort: [] }, { size: 1 }, { cursor: next }]) {
          await checkFacets(subject, names.toReversed(), { asked, rule })
        }
      },
    },
  ]
}

const whole =
  'Values are told as `fieldText` writes them, with the empty text for what was not recorded.'
const cut = 'The most frequent values come first, equals by code point.'

function narrowed<E extends Entry>(subject: Subject<E>): readonly Case[] {
  const rule = 'Only entries that match the query are counted.'
  return narrowings(subject).map((asked) => ({ asked, rule }))
}

async function checkCases<E extends Entry>(
  subject: Subject<E>,
  cases: readonly Case[],
): Promise<void> {
  const names = listedFields(subject).map(({ name }) => name)
  for (const each of cases) await checkFacets(subject, names, each)
}

/** Faults unless the facets are what the query means by definition. */
async function checkFacets<E extends Entry>(
  subject: Subject<E>,
  names: readonly string[],
  { asked, rule }: Case,
): Promise<void> {
  const { adapter, entries, preset } = subject
  if (!adapter.facets) return
  const query = queryOf(subject, asked)
  const found = await facetsOf(adapter.facets.bind(adapter), query, names)
  for (const [at, name] of names.entries()) {
    const counted = countedFrom(entries, found[at]?.scannedThrough)
    const [wanted] = runFacets(counted, query, preset.fields, [name])
    const words = wanted ? difference(wanted, found[at]) : null
    if (words !== null) fault(`${words} ${rule} Asked: ${quoted(asked)}`)
  }
  if (found.length > names.length)
    fault(`${names.length} facets were asked for, not ${found.length}.`)
}

async function facetsOf<E extends Entry>(
  ask: NonNullable<Subject<E>['adapter']['facets']>,
  query: Query,
  names: readonly string[],
): Promise<readonly Facet[]> {
  try {
    return await ask(query, names, { signal: new AbortController().signal })
  } catch (cause) {
    return fault(`facets() was refused: ${thrown(cause)}`, cause)
  }
}

/** The first thing that is wrong with a facet; `null` when nothing is. */
function difference(wanted: Facet, found: Facet | undefined): string | null {
  if (found?.field !== wanted.field) {
    return `A facet is of ${quoted(found?.field)} where ${quoted(wanted.field)} was asked for.`
  }
  const name = wanted.field
  for (const [at, { value, count }] of wanted.values.entries()) {
    const told = found.values[at]
    if (told?.value === value && told.count === count) continue
    const instead = told ? `${quoted(told.value)} with ${told.count}` : 'nothing'
    return `Value ${at + 1} of ${name} is ${quoted(value)} with ${count} entries, but the facet has ${instead}.`
  }
  if (found.values.length > wanted.values.length) {
    return `The facet of ${name} has ${found.values.length} values, but ${wanted.values.length} are to be told.`
  }
  if (found.complete === wanted.complete) return null
  return `The facet of ${name} says that its values are ${found.complete ? '' : 'not '}all there are.`
}
