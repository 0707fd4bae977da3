import { apiLogs, firstQuery } from '@loggia/core'
import { connection } from 'next/server'
import { RequestLogs } from './request-logs'
import { store } from './store'

export default async function Page() {
  // Rows of now, not of the moment at which the page was built.
  await connection()
  const scope = { account: 'default', preset: apiLogs }
  const signal = AbortSignal.timeout(5000)
  const firstPage = await (await store()).load(scope, firstQuery(apiLogs), { signal })
  return <RequestLogs firstPage={firstPage} />
}
