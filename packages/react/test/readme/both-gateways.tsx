import { gatewayLogs, llmLogs, restAdapter } from '@loggia/core'
import { GatewayLogsTable, LlmLogsTable } from '@loggia/react'
import '@loggia/react/styles.css'

const requests = restAdapter({ url: '/api', preset: gatewayLogs })
const prompts = restAdapter({ url: '/api', preset: llmLogs })

export function BothGateways() {
  return (
    <>
      <div style={{ height: 500 }}>
        <GatewayLogsTable adapter={requests} statusDetails />
      </div>
      <div style={{ height: 500 }}>
        <LlmLogsTable adapter={prompts} initialState={{ size: 50 }} />
      </div>
    </>
  )
}
