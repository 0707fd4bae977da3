import { useEffect, useRef, useState, type ReactElement } from 'react'
import { languageNames, useLanguage, type LanguageName } from './languages.ts'
import { usePath } from './navigation.ts'
import { PageLink } from './page-link.tsx'
import { pageAt, pages } from './pages.ts'
import { Setting } from './setting.tsx'

const themes = ['auto', 'light', 'dark'] as const
const densities = ['comfortable', 'compact', 'dense'] as const

/** The frame of the dashboard: where one is, and how it looks. */
export function Dashboard(): ReactElement {
  const [theme, setTheme] = useState<(typeof themes)[number]>('auto')
  const [density, setDensity] = useState<(typeof densities)[number]>('comfortable')
  const [name, setName] = useState<LanguageName>('English')
  const language = useLanguage(name)
  const page = pageAt(usePath())
  const title = useRef<HTMLHeadingElement>(null)
  const shown = useRef(page)
  useEffect(() => {
    document.title = `${page.name} · Loggia`
    // Whoever follows a link hears where it led.
    if (shown.current !== page) title.current?.focus()
    shown.current = page
  }, [page])
  return (
    <div className="page" data-theme={theme}>
      <header className="page-header" lang="en">
        <span className="page-brand">
          <img src="/icon.svg" alt="" width="20" height="20" /> Loggia
        </span>
        <nav aria-label="Dashboard">
          {pages.map((each) => (
            <PageLink key={each.path} path={each.path} current={each === page}>
              {each.name}
            </PageLink>
          ))}
        </nav>
        <div className="page-settings">
          <Setting label="Theme" value={theme} choices={themes} onChoose={setTheme} />
          <Setting label="Density" value={density} choices={densities} onChoose={setDensity} />
          <Setting label="Language" value={name} choices={languageNames} onChoose={setName} />
        </div>
      </header>
      <main className="page-main">
        <div className="page-head" lang="en">
          <h1 ref={title} className="page-title" tabIndex={-1}>
            {page.title ?? page.name}
          </h1>
          <p className="page-lead">
            <bdi>{page.lead}</bdi>
          </p>
          {page.setting ? <page.setting /> : null}
        </div>
        <page.content key={page.path} theme={theme} density={density} {...language} />
      </main>
    </div>
  )
}
