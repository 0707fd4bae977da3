import { apiLogs, firstQuery, restAdapter } from '@loggia/core'
import { LogsTable } from '@loggia/react'
import { store } from '../store.server'
import type { Route } from './+types/request-logs'

export async function loader({ request }: Route.LoaderArgs) {
  const scope = { account: 'default', preset: apiLogs }
  return store.load(scope, firstQuery(apiLogs), { signal: request.signal })
}

const adapter = restAdapter({ url: '/api', preset: apiLogs })

export default function RequestLogs({ loaderData }: Route.ComponentProps) {
  return (
    <main className="logs">
      <LogsTable adapter={adapter} initialPage={loaderData} label="Request logs" />
    </main>
  )
}
