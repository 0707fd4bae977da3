import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@loggia/react/styles.css'
import './page.css'
import './page-header.css'
import { Dashboard } from './dashboard.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id "root".')
createRoot(root).render(
  <StrictMode>
    <Dashboard />
  </StrictMode>,
)
