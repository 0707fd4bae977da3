import type { Entry } from '@loggia/core'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { ElementTable, type ElementTableProps } from './element-table.tsx'
import { sheetOf } from './sheet.ts'
import { surroundingsOf, watchSurroundings } from './surroundings.ts'

/** What is drawn in a shadow root, as long as its element is on a page. */
export interface ElementRoot<E extends Entry> {
  readonly draw: (shown: ElementTableProps<E>) => void
  /** Leaves nothing behind. */
  readonly close: () => void
}

/** @param changed called when the page says another direction or language */
export function openRoot<E extends Entry>(
  host: HTMLElement,
  shadow: ShadowRoot,
  changed: () => void,
): ElementRoot<E> {
  const sheet = sheetOf(host.ownerDocument)
  if (sheet) shadow.adoptedStyleSheets = [sheet]
  const place = host.ownerDocument.createElement('div')
  place.className = 'loggia-element'
  shadow.append(place)
  const react = createRoot(place)
  const stop = watchSurroundings(host, changed)
  return {
    draw(shown) {
      place.dir = surroundingsOf(host).dir
      react.render(createElement(ElementTable<E>, shown))
    },
    close() {
      stop()
      react.unmount()
      place.remove()
    },
  }
}
