import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { RequestLogs } from './request-logs'

const root = document.getElementById('root') as HTMLElement
const sent = document.getElementById('first-page')
const page = (
  <StrictMode>
    <RequestLogs firstPage={sent ? JSON.parse(sent.textContent) : null} />
  </StrictMode>
)
if (sent) hydrateRoot(root, page)
else createRoot(root).render(page)
