import type { Entry } from '@loggia/core'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { ElementTable, type ElementTableProps } from './element-table.tsx'
import { sheetOf } from './sheet.ts'
import { surroundingsOf, watchSurroundings } from './surroundings.ts'

/** What is drawn in a shadow root, as long as its element is on a page. */
export interface ElementRoot<E extends Entry> {
  readonly draw: (shown: ElementTableProps<E>) => void
  /** Looks at what is around it by now, after its element was moved. */
  readonly settle: () => void
  /** Leaves nothing behind. */
  readonly close: () => void
}

/** @param changed called when the page says another direction or language */
export function openRoot<E extends Entry>(
  host: HTMLElement,
  shadow: ShadowRoot,
  changed: () => void,
): ElementRoot<E> {
  const place = host.ownerDocument.createElement('div')
  place.className = 'loggia-element'
  shadow.append(place)
  const react = createRoot(place)
  let stop = (): void => undefined
  const settle = (): void => {
    // Another document takes none of the sheets of the one before.
    const sheet = sheetOf(host.ownerDocument)
    shadow.adoptedStyleSheets = sheet ? [sheet] : []
    stop()
    stop = watchSurroundings(host, changed)
  }
  settle()
  return {
    settle,
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
