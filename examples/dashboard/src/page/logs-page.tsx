import { apiLogs } from '@loggia/core'
import { browserUrl, browserViews, LogsTable, useUrlState } from '@loggia/react'
import type { ReactElement } from 'react'
import { account, logEntries } from './adapters.ts'
import { goTo, useSearch } from './navigation.ts'
import type { PageProps } from './pages.ts'
import { Setting } from './setting.tsx'

const shapes = ['Pages', 'One list'] as const

/** API request logs, page by page or as one list. A link to the page shows the same rows. */
export function LogsPage(props: PageProps): ReactElement {
  const shape = new URLSearchParams(useSearch()).get('rows') === 'list' ? 'One list' : 'Pages'
  return (
    <>
      <div className="page-view">
        <Setting label="Rows" value={shape} choices={shapes} onChoose={(next) => goTo(as(next))} />
      </div>
      <Logs key={shape} {...props} paging={shape === 'Pages' ? 'pages' : 'scroll'} />
    </>
  )
}

/** The same question in another shape. */
function as(shape: (typeof shapes)[number]): string {
  const asked = new URLSearchParams(window.location.search)
  // A cursor is of a page.
  asked.delete('cursor')
  if (shape === 'One list') asked.set('rows', 'list')
  else asked.delete('rows')
  const { pathname } = window.location
  return asked.size === 0 ? pathname : `${pathname}?${asked}`
}

function Logs(props: PageProps & { readonly paging: 'pages' | 'scroll' }): ReactElement {
  return (
    <div className="page-table">
      <LogsTable
        {...props}
        {...useUrlState(apiLogs, browserUrl())}
        adapter={logEntries}
        account={account}
        views={browserViews('dashboard.logs.views')}
      />
    </div>
  )
}
