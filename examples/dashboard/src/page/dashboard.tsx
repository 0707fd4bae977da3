import { useState, type ReactElement } from 'react'
import { LogsPage } from './logs-page.tsx'
import { Setting } from './setting.tsx'

const themes = ['auto', 'light', 'dark'] as const
const densities = ['comfortable', 'compact', 'dense'] as const

/** The frame of the dashboard: where one is, and how it looks. */
export function Dashboard(): ReactElement {
  const [theme, setTheme] = useState<(typeof themes)[number]>('auto')
  const [density, setDensity] = useState<(typeof densities)[number]>('comfortable')
  return (
    <div className="page" data-theme={theme}>
      <header className="page-header">
        <span className="page-brand">
          <img src="/icon.svg" alt="" width="20" height="20" /> Loggia
        </span>
        <nav aria-label="Pages">
          <a href="/" aria-current="page">
            Logs
          </a>
        </nav>
        <Setting label="Theme" value={theme} choices={themes} onChoose={setTheme} />
        <Setting label="Density" value={density} choices={densities} onChoose={setDensity} />
      </header>
      <main className="page-main">
        <LogsPage theme={theme} density={density} />
      </main>
    </div>
  )
}
