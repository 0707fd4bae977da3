import { useEffect, useRef, type ReactElement } from 'react'
import type { PageProps } from './pages.ts'

/** `<loggia-logs>` as a page without React would make it: with `createElement`, and all that it says in attributes. */
export function ElementPage({ theme, density }: PageProps): ReactElement {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = document.createElement('loggia-logs')
    element.setAttribute('url', '/')
    element.setAttribute('account-url', '/')
    place.current?.append(element)
    // It becomes a table when its code is there.
    fetchElements().catch(() => undefined)
    return () => element.remove()
  }, [])
  useEffect(() => {
    const element = place.current?.querySelector('loggia-logs')
    element?.setAttribute('theme', theme)
    element?.setAttribute('density', density)
  }, [theme, density])
  return <div ref={place} className="page-table" />
}

/** Its words follow the `lang` of the page. */
async function fetchElements(): Promise<void> {
  const { defineElements } = await import('@loggia/react/elements')
  defineElements({
    languages: {
      de: async () => (await import('@loggia/react/german')).german,
      ja: async () => (await import('@loggia/react/japanese')).japanese,
      ar: async () => (await import('@loggia/react/arabic')).arabic,
    },
  })
}
