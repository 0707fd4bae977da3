import '../../styles.css'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server.browser'
import { afterEach, expect, test } from 'vitest'
import { loadedPages } from '../../../test/server-pages.tsx'
import { grid } from '../../../test/shown-table.tsx'

const page = Object.values(loadedPages)[0]?.page

let end = (): void => undefined

afterEach(() => end())

/** What attributes of elements were before, as often as they change from now on. */
function watched(host: Element, attribute: string): readonly string[] {
  const was: string[] = []
  const observer = new MutationObserver((changes) => {
    was.push(...changes.map(({ oldValue }) => oldValue ?? ''))
  })
  observer.observe(host, { subtree: true, attributeFilter: [attribute], attributeOldValue: true })
  return was
}

test('columns of a page never follow units of the frame', async () => {
  const host = document.body.appendChild(document.createElement('div'))
  const far = watched(host, 'data-far')
  const root = createRoot(host)
  end = () => {
    root.unmount()
    host.remove()
  }
  root.render(page)
  await expect.element(grid).toHaveAttribute('aria-busy', 'false')
  await expect.poll(() => host.querySelector('col[width]')).not.toBeNull()
  expect(far).toEqual([])
})

test('a frame in which columns of a server did is no container for a moment', async () => {
  const host = document.body.appendChild(document.createElement('div'))
  host.innerHTML = renderToString(page)
  expect(host.querySelector('col[data-far]')).not.toBeNull()
  const styles = watched(host, 'style')
  const root = hydrateRoot(host, page)
  end = () => {
    root.unmount()
    host.remove()
  }
  await expect.poll(() => host.querySelector('col[data-far]')).toBeNull()
  await expect.poll(() => styles.join()).toContain('container-type: normal')
  const frame = host.querySelector('.loggia-frame') ?? host
  expect(getComputedStyle(frame).containerType).toBe('inline-size')
})
