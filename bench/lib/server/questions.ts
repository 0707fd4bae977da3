import { apiLogs, cursorAfter, encodeQuery, firstQuery, type Query } from '@loggia/core'
import { days, entryAt, start, type Share } from './server-entries.ts'

/** What a table asks, as the path of a request. */
export interface Question {
  readonly name: string
  readonly path: string
}

/** The questions that tables ask of an account. */
export function questionsOf(share: Share): readonly Question[] {
  const list = (asked: Partial<Query>): string => `/v1/logs?${encodeQuery(query(asked))}`
  const counted = (asked: Partial<Query>, more: string): string =>
    `/v1/logs/${more}&${encodeQuery(query(asked))}`
  const isError = { field: 'status_code', operator: 'is', values: ['4xx', '5xx'] } as const
  const oneKey = { field: 'apikey_prefix', operator: 'is', values: ['bye_K0007'] } as const
  const month = period(days)
  return [
    { name: 'first page of 50', path: list({ size: 50 }) },
    { name: 'first page of 500', path: list({}) },
    { name: 'page 1000 of 500', path: list({ cursor: cursorOfPage(share, 1000) }) },
    { name: 'errors only, 50', path: list({ size: 50, filters: [isError] }) },
    { name: 'errors only, 500', path: list({ filters: [isError] }) },
    { name: 'one key, 50', path: list({ size: 50, filters: [oneKey] }) },
    { name: 'search dense, `flux-pro`', path: list({ size: 50, search: 'flux-pro' }) },
    { name: 'search medium, `gen_ab`', path: list({ size: 50, search: 'gen_ab' }) },
    { name: 'search rare, `bse9999`', path: list({ size: 50, search: 'bse9999' }) },
    { name: 'search without a match, `zzqqxx`', path: list({ size: 50, search: 'zzqqxx' }) },
    { name: 'search for two letters, `zq`', path: list({ size: 50, search: 'zq' }) },
    { name: 'count of everything', path: counted({}, 'count?') },
    { name: 'count of errors', path: counted({ filters: [isError] }, 'count?') },
    {
      name: 'histogram of 30 days by status, hours',
      path: counted({ period: month }, 'histogram?by=status_code&step=hour'),
    },
    {
      name: 'histogram of 30 days by status, days',
      path: counted({ period: month }, 'histogram?by=status_code&step=day'),
    },
    { name: 'four facets', path: counted({}, `facets?facets=${facets}`) },
    {
      name: 'four facets of errors',
      path: counted({ filters: [isError] }, `facets?facets=${facets}`),
    },
    {
      name: 'four facets of the last 24 hours',
      path: counted({ period: period(1) }, `facets?facets=${facets}`),
    },
  ]
}

const facets = 'method,status_code,error_code,apikey_prefix'

function query(asked: Partial<Query>): Query {
  return { ...firstQuery(apiLogs), ...asked }
}

/** The last days of the month. */
function period(last: number): Query['period'] {
  const end = start + days * 86_400_000
  return { from: new Date(end - last * 86_400_000).toISOString(), to: new Date(end).toISOString() }
}

function cursorOfPage(share: Share, page: number): string | null {
  const at = share.count - (page - 1) * apiLogs.pageSize
  return at <= 0 ? null : cursorAfter(entryAt(share, at), query({}), apiLogs.fields)
}
