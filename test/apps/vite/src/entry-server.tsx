import type { LogEntry, Page } from '@loggia/core'
import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { RequestLogs } from './request-logs'

/** The page with its first rows, and these rows for the browser. */
export function rendered(template: string, firstPage: Page<LogEntry>): string {
  const html = renderToString(
    <StrictMode>
      <RequestLogs firstPage={firstPage} />
    </StrictMode>,
  )
  // As text in a script, which only `</script` would end.
  const json = JSON.stringify(firstPage).replaceAll('<', '\\u003c')
  const script = `<script type="application/json" id="first-page">${json}</script>`
  // Functions, since `$` has a meaning in a text that replaces another.
  return template.replace('<!--page--></div>', () => `${html}</div>${script}`)
}
