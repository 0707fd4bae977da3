import { KeysPanel, RetentionPanel } from '@loggia/react'
import type { ReactElement } from 'react'
import { account, logEntries } from './adapters.ts'
import type { PageProps } from './pages.ts'

/** How long entries are kept, and the keys they belong to. */
export function RetentionPage({ theme }: PageProps): ReactElement {
  return (
    <div className="page-panels">
      <RetentionPanel account={account} theme={theme} />
      <KeysPanel account={account} adapter={logEntries} theme={theme} />
    </div>
  )
}
