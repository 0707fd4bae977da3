import { apiLogs, restAccount, restAdapter } from '@loggia/core'
import { KeysPanel, LogsTable, RetentionPanel } from '@loggia/react'
import '@loggia/react/styles.css'

const account = restAccount({ url: '/api' })
const adapter = restAdapter({ url: '/api', preset: apiLogs })

export function KeptLogs({ revoke }: { revoke: (prefix: string) => Promise<void> }) {
  return (
    <>
      <div style={{ height: 600 }}>
        <LogsTable account={account} adapter={adapter} label="Request logs" />
      </div>
      <RetentionPanel account={account} />
      <KeysPanel account={account} adapter={adapter} onDelete={({ prefix }) => revoke(prefix)} />
    </>
  )
}
