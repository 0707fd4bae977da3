import { gatewayLogs, restAdapter } from '@loggia/core'
import { GatewayLogsTable } from '@loggia/react'
import '@loggia/react/styles.css'
import { createRoot } from 'react-dom/client'
import '../loggia/page.css'
import { watchInputs } from './inputs.ts'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no element #root to draw into.')
const adapter = restAdapter({ url: '/api', preset: gatewayLogs, timeout: 60_000 })
window.inputs = watchInputs()
createRoot(root).render(
  <div className="page">
    <input aria-label="Notes" />
    <GatewayLogsTable adapter={adapter} />
  </div>,
)
