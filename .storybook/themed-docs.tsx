import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks'
import { useEffect, useState, type PropsWithChildren, type ReactElement } from 'react'
import { addons } from 'storybook/preview-api'
import { themes } from 'storybook/theming'

/** Pages of documents in the theme of the toolbar. */
export function ThemedDocs(props: PropsWithChildren<DocsContainerProps>): ReactElement {
  const [theme, setTheme] = useState(themeOfAddress)
  useEffect(() => {
    const channel = addons.getChannel()
    const follow = ({ globals }: Told): void => setTheme(globals.theme ?? 'light')
    const events = ['setGlobals', 'globalsUpdated', 'updateGlobals']
    for (const event of events) channel.on(event, follow)
    return () => {
      for (const event of events) channel.off(event, follow)
    }
  }, [])
  const dark =
    theme === 'dark' ||
    (theme === 'auto' && window.matchMedia('(prefers-color-scheme: dark)').matches)
  return <DocsContainer {...props} theme={dark ? themes.dark : themes.light} />
}

interface Told {
  readonly globals: { readonly theme?: string }
}

/** The first page is there before anybody tells of globals. */
function themeOfAddress(): string {
  const globals = new URLSearchParams(location.search).get('globals') ?? ''
  return /(?:^|;)theme:(\w+)/.exec(globals)?.[1] ?? 'light'
}
