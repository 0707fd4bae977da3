import { apiLogs, arrayAdapter, type LogEntry } from '@loggia/core'
import { LogsTable } from '@loggia/react'
import '@loggia/react/styles.css'
import { useMemo, useState, type ReactElement } from 'react'
import { createRoot } from 'react-dom/client'
import { offer } from '../lib/bench.ts'
import { numberIn } from '../lib/shown.ts'
import './page.css'

await offer({
  mount(root, entries) {
    createRoot(root).render(<LogsPage entries={entries} />)
  },
  // The total: a table of many pages shows the first of them.
  found: () => {
    const total = document.querySelector('.loggia-total')
    const onPage = document.querySelector('.loggia-find-count')?.textContent
    return numberIn(onPage || total?.textContent)
  },
})

/** The table as a host uses it; more than a page of entries comes with a search over all of them. */
function LogsPage({ entries }: { readonly entries: readonly LogEntry[] }): ReactElement {
  const adapter = useMemo(() => arrayAdapter(entries, apiLogs), [entries])
  const [search, setSearch] = useState('')
  if (entries.length <= apiLogs.pageSize) return <LogsTable adapter={adapter} />
  return (
    <div className="page">
      <input
        type="search"
        aria-label="Search all requests"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <LogsTable adapter={adapter} state={{ search }} />
    </div>
  )
}
