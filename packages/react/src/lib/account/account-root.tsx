import { useRef, type ReactElement, type ReactNode } from 'react'
import { useColorScheme, type Theme } from '../hooks/use-color-scheme.ts'
import { ViewerProvider, type ViewerOptions } from '../words/viewer.tsx'

/** What every part about an account takes that stands outside of a table. */
export interface AccountLook extends ViewerOptions {
  /** Default: `auto`, the page's `color-scheme`, or the system's where the page has none. */
  readonly theme?: Theme | undefined
  readonly className?: string | undefined
}

/** Carries the tokens and the viewer for a part that stands outside of a table. */
export function AccountRoot(props: AccountLook & { readonly children: ReactNode }): ReactElement {
  const { theme = 'auto', className, children, locale, timeZone, messages } = props
  const root = useRef<HTMLDivElement>(null)
  const scheme = useColorScheme(theme, root)
  const given = locale !== undefined || timeZone !== undefined || messages !== undefined
  return (
    <div
      ref={root}
      className={['loggia-root loggia-account-root', className].filter(Boolean).join(' ')}
      data-theme={scheme}
    >
      {given ? (
        <ViewerProvider locale={locale} timeZone={timeZone} messages={messages}>
          {children}
        </ViewerProvider>
      ) : (
        // A provider of the host around it knows the viewer.
        children
      )}
    </div>
  )
}
