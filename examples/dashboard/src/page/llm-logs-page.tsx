import { llmLogs } from '@loggia/core'
import { browserUrl, browserViews, LlmLogsTable, useUrlState } from '@loggia/react'
import type { ReactElement } from 'react'
import { account, llmEntries } from './adapters.ts'
import type { PageProps } from './pages.ts'

/** Requests to language models. A link to the page shows the same rows; this browser remembers the page size. */
export function LlmLogsPage(props: PageProps): ReactElement {
  return (
    <div className="page-table">
      <LlmLogsTable
        {...props}
        {...useUrlState(llmLogs, browserUrl())}
        adapter={llmEntries}
        account={account}
        views={browserViews('dashboard.llm-logs.views')}
      />
    </div>
  )
}
