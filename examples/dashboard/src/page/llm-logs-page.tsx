import { llmLogs } from '@loggia/core'
import { LlmLogsTable } from '@loggia/react'
import { useState, type ReactElement } from 'react'
import { account, llmEntries } from './adapters.ts'
import { questionFromAddress, writeAddress } from './address-bar.ts'
import type { PageProps } from './pages.ts'

/** Requests to language models. The address bar holds the question; this browser remembers the page size. */
export function LlmLogsPage(props: PageProps): ReactElement {
  const [initialState] = useState(() => questionFromAddress(llmLogs))
  return (
    <div className="page-table">
      <LlmLogsTable
        {...props}
        adapter={llmEntries}
        account={account}
        initialState={initialState}
        onStateChange={(next) => writeAddress(next, llmLogs)}
      />
    </div>
  )
}
