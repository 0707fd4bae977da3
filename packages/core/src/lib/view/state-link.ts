import type { QueryShape } from '../preset.ts'
import { decodeQuery, isQueryParameter } from '../decode-query.ts'
import { encodeQuery } from '../encode-query.ts'
import type { TableState } from '../table-change.ts'
import { stateOf } from '../table-state.ts'
import { lookIn, lookNames, lookParameters } from './look-parameters.ts'

/** What a link to a table says. Size, columns and density are there where it says them. */
export type LinkedState = Pick<
  TableState,
  'search' | 'filters' | 'period' | 'sort' | 'trail' | 'find' | 'open' | 'view'
> &
  Partial<Pick<TableState, 'size' | 'layout' | 'density'>>

/** How a link is written and read. */
export interface LinkOptions {
  /** Before every name, so that several tables share an address: `logs.` gives `?logs.q=bse`. Default: nothing. */
  readonly prefix?: string | undefined
  /** Whether columns and density are in it too. Default: no, for they are a matter of taste and screen. */
  readonly columns?: boolean | undefined
}

/**
 * What stands behind the path in a link to a table: `?q=bse&status_code=4xx&open=req_7`, or nothing.
 *
 * That is the question with its page, as {@link encodeQuery} writes it, the text that is looked for on the page
 * (`find`), the ids of opened rows (`open`, fifty at most) and that of the saved view (`view`). What a table of that
 * preset shows anyway is left out. What is selected is never in it.
 *
 * @param within the search string of an address, whose other parameters stay as they are
 */
export function stateLink(
  state: LinkedState,
  preset: QueryShape,
  { prefix = '', columns = false, within = '' }: LinkOptions & { readonly within?: string } = {},
): string {
  const isOwn = (name: string): boolean =>
    isExtra(name, columns) || isQueryParameter(name, preset.fields)
  const others = segmentsOf(within).filter((segment) => {
    const name = nameOf(segment)
    return !name.startsWith(prefix) || !isOwn(name.slice(prefix.length))
  })
  const own = parametersOf(state, preset, columns).map(([name, value]) =>
    readable(String(new URLSearchParams([[prefix + name, value]]))),
  )
  const text = [...others, ...own].join('&')
  return text === '' ? '' : `?${text}`
}

/**
 * What a link says, read from the search string of an address.
 *
 * Never throws, whatever stands there: what is unknown or impossible is dropped, and sizes and widths are brought within
 * their limits. A page that does not exist (any more) is for the adapter to refuse.
 */
export function linkedState(
  search: string,
  preset: QueryShape,
  { prefix = '', columns = false }: LinkOptions = {},
): LinkedState {
  const asked = new URLSearchParams()
  const extra = new URLSearchParams()
  for (const [full, value] of new URLSearchParams(search)) {
    if (!full.startsWith(prefix)) continue
    const name = full.slice(prefix.length)
    ;(isExtra(name, columns) ? extra : asked).append(name, value)
  }
  const state = stateOf(decodeQuery(asked, preset), preset)
  const { filters, period, sort, size, trail } = state
  return {
    ...{ search: state.search, filters, period, sort, trail },
    ...(asked.has('size') ? { size } : {}),
    find: extra.get('find') ?? '',
    open: new Set(extra.getAll('open').slice(0, mostOpen)),
    view: extra.get('view') || null,
    ...(columns ? lookIn(extra) : {}),
  }
}

/** So many opened rows are no longer looked at one by one. */
const mostOpen = 50

const extras: readonly string[] = ['find', 'open', 'view']

/** Whether a parameter is not of the question. A field of that name is written with its operator. */
function isExtra(name: string, columns: boolean): boolean {
  return extras.includes(name) || (columns && lookNames.includes(name))
}

type Parameter = readonly [name: string, value: string]

function parametersOf(
  state: LinkedState,
  preset: QueryShape,
  columns: boolean,
): readonly Parameter[] {
  const { search, filters, period, sort, size = preset.pageSize, trail, find, open, view } = state
  const query = { search, filters, period, sort, size, cursor: trail.at(-1)?.cursor ?? null }
  const asked = [...encodeQuery(query, preset)].map(([name, value]): Parameter => [
    isExtra(name, columns) ? `${name}.is` : name,
    value,
  ])
  return [
    ...asked,
    ...(find === '' ? [] : [['find', find] as const]),
    ...[...open].slice(0, mostOpen).map((id) => ['open', id] as const),
    ...(view === null ? [] : [['view', view] as const]),
    ...(columns ? lookParameters(state) : []),
  ]
}

function segmentsOf(search: string): readonly string[] {
  return search.replace(/^\?/, '').split('&').filter(Boolean)
}

function nameOf(segment: string): string {
  const [name = ''] = new URLSearchParams(`&${segment}`).keys()
  return name
}

/** What may stand in a query string as it is, and reads better so. */
function readable(parameter: string): string {
  return parameter.replaceAll(/%(?:2C|2F|3A|40)/g, decodeURIComponent)
}
