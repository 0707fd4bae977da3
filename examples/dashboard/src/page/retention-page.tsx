import { KeysPanel, RetentionPanel } from '@loggia/react'
import type { ReactElement } from 'react'
import { account, logEntries } from './adapters.ts'
import type { PageProps } from './pages.ts'

/** How long entries are kept, and the keys they belong to. */
export function RetentionPage({ density: _, ...props }: PageProps): ReactElement {
  return (
    <div className="page-panels">
      <RetentionPanel account={account} {...props} />
      <KeysPanel account={account} adapter={logEntries} {...props} />
    </div>
  )
}
