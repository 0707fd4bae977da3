import { restAccount } from '@loggia/core'
import { UsageChart } from '@loggia/react'
import '@loggia/react/styles.css'

const account = restAccount({ url: '/api' })

export function RequestUsage() {
  return <UsageChart account={account} collection="logs" by="status_code" />
}
