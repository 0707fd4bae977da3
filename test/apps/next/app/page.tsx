import { apiLogs, firstState, linkedState, queryOf } from '@loggia/core'
import { RequestLogs } from './request-logs'
import { store } from './store'

interface PageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function Page({ searchParams }: PageProps) {
  const search = searchOf(await searchParams)
  // The question that the address asks, whatever stands there.
  const query = queryOf({ ...firstState(apiLogs), ...linkedState(search, apiLogs) })
  const scope = { account: 'default', preset: apiLogs }
  const firstPage = await (
    await store()
  )
    .load(scope, query, { signal: AbortSignal.timeout(5000) })
    // The table asks by itself, and tells why it failed.
    .catch(() => null)
  return <RequestLogs firstPage={firstPage} search={search} />
}

function searchOf(parameters: Awaited<PageProps['searchParams']>): string {
  const all = Object.entries(parameters).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [name, one]),
  )
  return all.length > 0 ? `?${new URLSearchParams(all)}` : ''
}
