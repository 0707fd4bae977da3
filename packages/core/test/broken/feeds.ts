import {
  activity,
  arrayAdapter,
  fold,
  runQuery,
  type ActivityEvent,
  type Field,
  type Page,
  type Query,
} from '../../src/index.ts'
import type { BrokenAdapter } from './broken.ts'

type BrokenFeed = BrokenAdapter<ActivityEvent>

const rule = /Such fields are one text, with a dot between where both were recorded/

/** Adapters that break what only a preset with continued fields, and columns of several fields, asks for. */
export const brokenFeeds: readonly BrokenFeed[] = [
  {
    fault: 'does not join continued fields',
    adapter: loading((entries, query) =>
      runQuery(
        entries,
        query,
        continuing(() => undefined),
      ),
    ),
    words: rule,
  },
  {
    fault: 'joins continued fields without a dot',
    adapter: searching(({ category, action }) => category + action),
    words: rule,
  },
  {
    fault: 'puts a dot where nothing was recorded',
    adapter: searching(({ category, action }) => `${category}.${action}`),
    words: rule,
  },
  {
    fault: 'joins all searched fields with dots',
    adapter: loading((entries, query) =>
      runQuery(
        entries,
        query,
        continuing((before) => before),
      ),
    ),
    words: /A match lies within one field/,
  },
  {
    fault: 'sorts only by the first term',
    adapter: loading((entries, query) =>
      runQuery(entries, { ...query, sort: query.sort.slice(0, 1) }, activity.fields),
    ),
    words: /A later term orders what the earlier ones leave equal.*sort=category,action/,
  },
  {
    fault: 'turns only the first term',
    adapter: loading((entries, query) =>
      runQuery(
        entries,
        { ...query, sort: query.sort.map((term, at) => (at ? ascending(term) : term)) },
        activity.fields,
      ),
    ),
    words: /A later term orders what the earlier ones leave equal.*sort=-category,-action/,
  },
]

function ascending(term: Query['sort'][number]): Query['sort'][number] {
  return { ...term, direction: 'ascending' }
}

function loading(
  answer: (entries: ActivityEvent[], query: Query) => Page<ActivityEvent>,
): BrokenFeed['adapter'] {
  return (entries) => ({
    ...arrayAdapter(entries, activity),
    async load(query, { signal }) {
      signal.throwIfAborted()
      return answer(entries, query)
    },
  })
}

/** A search that reads the event key in a way of its own. */
function searching(keyOf: (event: ActivityEvent) => string): BrokenFeed['adapter'] {
  return loading((entries, { search, ...query }) => {
    const found = entries.filter((event) =>
      [event.actor, keyOf(event), event.description].some((text) =>
        fold(text).includes(fold(search)),
      ),
    )
    return runQuery(found, { ...query, search: '' }, activity.fields)
  })
}

/** The fields of the feed, each searched one told which one it continues. */
function continuing(of: (before: string | undefined) => string | undefined): readonly Field[] {
  const searched = activity.fields.filter((field) => field.searched)
  return activity.fields.map(({ continues: _, ...field }) => {
    const before = of(searched[searched.findIndex(({ name }) => name === field.name) - 1]?.name)
    return before === undefined || !field.searched ? field : { ...field, continues: before }
  })
}
