import { apiLogs, type AccountAdapter, type DataAdapter, type LogEntry } from '@loggia/core'
import { useRetention, useWholeExport } from '@loggia/react'

export function ExportEverything({
  account,
  adapter,
}: {
  account: AccountAdapter
  adapter: DataAdapter<LogEntry>
}) {
  const { retention } = useRetention(account)
  const { state, start, cancel } = useWholeExport(adapter, apiLogs)
  if (state.type === 'running') {
    return (
      <button type="button" onClick={cancel}>
        Stop after {state.rows} rows
      </button>
    )
  }
  return (
    <p>
      {retention ? `Kept: ${retention.policy}. ` : null}
      {state.type === 'done' ? `${state.rows} rows are in ${state.file}. ` : null}
      <button type="button" onClick={() => start({ format: 'json' })}>
        Export everything
      </button>
    </p>
  )
}
