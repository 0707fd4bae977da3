import { apiLogs, arrayAdapter, type LogEntry } from '@loggia/core'
import { LogsTable, preloadScroll } from '@loggia/react'
import '@loggia/react/styles.css'
import { useMemo, type ReactElement } from 'react'
import { createRoot } from 'react-dom/client'
import { offer } from '../lib/bench.ts'
import { numberIn } from '../lib/shown.ts'
import './page.css'

const isList = (count: number): boolean => count > apiLogs.pageSize

// Beside the entries, as a host does that has them to wait for.
if (isList(Number(new URLSearchParams(location.search).get('entries')))) void preloadScroll()

await offer({
  mount(root, entries) {
    createRoot(root).render(<LogsPage entries={entries} />)
  },
  // A page is searched by what is found on it; a list by what is left of it.
  found: () => {
    const onPage = document.querySelector('.loggia-find-count')?.textContent
    if (onPage) return numberIn(onPage)
    return Number(document.querySelector('[aria-rowcount]')?.getAttribute('aria-rowcount')) - 1
  },
})

/** The table as a host uses it: a page of entries, or one list of more of them. */
function LogsPage({ entries }: { readonly entries: readonly LogEntry[] }): ReactElement {
  const adapter = useMemo(() => arrayAdapter(entries, apiLogs), [entries])
  const paging = isList(entries.length) ? 'scroll' : 'pages'
  return <LogsTable adapter={adapter} paging={paging} />
}
