import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { RequestLogs } from './request-logs'

const root = document.getElementById('root') as HTMLElement
const sent = document.getElementById('first-page')
const firstPage = sent ? JSON.parse(sent.textContent) : null
const page = (
  <StrictMode>
    <RequestLogs firstPage={firstPage} search={window.location.search} />
  </StrictMode>
)
if (sent) hydrateRoot(root, page)
else createRoot(root).render(page)
