import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { RequestLogs, type RequestLogsProps } from './request-logs'

/** The page with its first rows, and these rows for the browser. */
export function rendered(template: string, props: RequestLogsProps): string {
  const html = renderToString(
    <StrictMode>
      <RequestLogs {...props} />
    </StrictMode>,
  )
  // As text in a script, which only `</script` would end.
  const json = JSON.stringify(props.firstPage).replaceAll('<', '\\u003c')
  const script = `<script type="application/json" id="first-page">${json}</script>`
  // A function, since `$` has a meaning in a text that replaces another.
  return template.replace('<!--page--></div>', () => `${html}</div>${script}`)
}
