import { apiLogs } from '@loggia/core'
import { browserUrl, browserViews, LogsTable, useUrlState } from '@loggia/react'
import type { ReactElement } from 'react'
import { account, logEntries } from './adapters.ts'
import { goTo, useSearch } from './navigation.ts'
import type { PageProps } from './pages.ts'
import { Setting } from './setting.tsx'

const shapes = ['Pages', 'One list'] as const
type Shape = (typeof shapes)[number]

/** API request logs, page by page or as one list. A link to the page shows the same rows. */
export function LogsPage(props: PageProps): ReactElement {
  const shape = useShape()
  return <Logs key={shape} {...props} paging={shape === 'Pages' ? 'pages' : 'scroll'} />
}

/** Chooses between the two. */
export function RowsSetting(): ReactElement {
  const change = (next: Shape): void => goTo(as(next))
  return <Setting label="Rows" value={useShape()} choices={shapes} onChoose={change} />
}

function useShape(): Shape {
  return new URLSearchParams(useSearch()).get('rows') === 'list' ? 'One list' : 'Pages'
}

/** The same question in another shape. */
function as(shape: Shape): string {
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
