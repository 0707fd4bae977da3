import { render, type RenderResult } from '@testing-library/react'
import type { ReactElement } from 'react'
import styles from '../src/styles.css?inline'

/** Renders in an open shadow root, below a button of the page and beside a button of the root. */
export function showInShadowRoot(element: ReactElement): RenderResult {
  const host = document.createElement('div')
  host.innerHTML = '<button type="button">Of the page</button><main></main>'
  document.body.append(host)
  const root = host.querySelector('main')?.attachShadow({ mode: 'open' })
  if (!root) throw new Error('The host was not made.')
  root.innerHTML = '<h1>Logs</h1><button type="button">Of the root</button><div></div>'
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles)
  root.adoptedStyleSheets = [sheet]
  const container = root.querySelector('div')
  if (!container) throw new Error('The root is empty.')
  container.style.cssText = 'block-size: 560px; inline-size: 1240px'
  return render(element, { container, baseElement: container })
}

/** What has the focus, within whatever shadow root it is. */
export function focused(): Element | null {
  let at = document.activeElement
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
  return at
}

/** What the focused element is called or says. */
export function focusedName(): string {
  const at = focused()
  return at?.getAttribute('aria-label') ?? at?.textContent ?? ''
}
