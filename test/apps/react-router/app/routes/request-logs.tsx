import { apiLogs, firstState, linkedState, queryOf, restAdapter } from '@loggia/core'
import { LogsTable, useRouterUrl, useUrlState } from '@loggia/react'
import { useLocation, useNavigate } from 'react-router'
import { store } from '../store.server'
import type { Route } from './+types/request-logs'

export async function loader({ request }: Route.LoaderArgs) {
  // The question that the address asks, whatever stands there.
  const link = linkedState(new URL(request.url).search, apiLogs)
  const query = queryOf({ ...firstState(apiLogs), ...link })
  const scope = { account: 'default', preset: apiLogs }
  // Where it fails the table asks by itself, and tells why.
  return store.load(scope, query, { signal: request.signal }).catch(() => null)
}

/** The first page is loaded once; from then on the table asks. */
export const shouldRevalidate = () => false

const adapter = restAdapter({ url: '/api', preset: apiLogs })

export default function RequestLogs({ loaderData }: Route.ComponentProps) {
  const { search } = useLocation()
  const navigate = useNavigate()
  const url = useRouterUrl(search, (next, mode) =>
    navigate({ search: next }, { replace: mode === 'replace', preventScrollReset: true }),
  )
  const state = useUrlState(apiLogs, url)
  return (
    <main className="logs">
      <LogsTable adapter={adapter} initialPage={loaderData} label="Request logs" {...state} />
    </main>
  )
}
