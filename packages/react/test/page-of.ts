/** A document of its own with these sheets, in order, and tables, each in a place of a fixed size. */
export interface HostPage {
  readonly sheets: readonly string[]
  readonly markup: readonly string[]
}

/** How everything of ours looks on a page, by element: where it is, and what it is drawn with. */
export function looksOn({ sheets, markup }: HostPage): readonly string[] {
  const frame = document.body.appendChild(document.createElement('iframe'))
  frame.style.cssText = 'inline-size: 1300px; block-size: 800px; border: 0'
  try {
    const view = frame.contentDocument
    if (!view) throw new Error('The page was not made.')
    view.open()
    view.write(`<!doctype html><html style="${still}">${sheets.map((text) => `<style>${text}</style>`).join('')}
      <body style="${still}; font-family: system-ui">
      ${markup.map((table) => `<div style="${place}">${table}</div>`).join('')}`)
    view.close()
    return looks(view)
  } finally {
    frame.remove()
  }
}

/** What would move all of a page, and with it what is measured. */
const still = 'display: block; float: none; margin: 0; padding: 0; border: 0; rotate: none'

/** No host can move it. What is inherited passes through. */
const place = `position: fixed; inset: 0 auto auto 0; display: block; float: none; box-sizing: border-box;
  inline-size: 1240px; block-size: 400px; margin: 0; padding: 0; border: 0; rotate: none; opacity: 1`

function looks(view: Document): readonly string[] {
  return [...view.querySelectorAll('.loggia-root, .loggia-root *')].flatMap((element) => [
    lookOf(element, null),
    ...partsOf(element).map((part) => lookOf(element, part)),
  ])
}

function partsOf(element: Element): readonly string[] {
  const drawnParts = ['::before', '::after'].filter(
    (part) => styleOf(element, part).content !== 'none',
  )
  return element.localName === 'input' ? [...drawnParts, '::placeholder'] : drawnParts
}

function styleOf(element: Element, part: string | null): CSSStyleDeclaration {
  return (element.ownerDocument.defaultView ?? window).getComputedStyle(element, part)
}

function lookOf(element: Element, part: string | null): string {
  const style = styleOf(element, part)
  const box = part ?? boxOf(element).join(' ')
  const name = `${element.localName}.${element.getAttribute('class') ?? ''}`
  const properties = drawn.map((property) => `${property}: ${valueOf(style, property)}`)
  return [name, box, ...properties].join(' | ')
}

/** Where it stands in its table, which a page may put anywhere. */
function boxOf(element: Element): readonly number[] {
  const { x, y, width, height } = element.getBoundingClientRect()
  const table = element.closest('.loggia-root')?.getBoundingClientRect()
  return [x - (table?.x ?? 0), y - (table?.y ?? 0), width, height].map(Math.round)
}

/** A line of no width has no look. */
function valueOf(style: CSSStyleDeclaration, property: string): string {
  const value = style.getPropertyValue(property)
  return value.startsWith('0px ') && property.startsWith('border-') ? '0px' : value
}

const drawn = [
  ...['display', 'position', 'float', 'color', 'background-color', 'opacity', 'rotate', 'cursor'],
  ...['border-top', 'border-bottom', 'border-left', 'border-radius', 'box-shadow', 'box-sizing'],
  ...['margin-top', 'margin-left', 'padding-top', 'padding-left', 'border-spacing', 'appearance'],
  ...['font-family', 'font-size', 'font-weight', 'font-style', 'font-variant', 'line-height'],
  ...['letter-spacing', 'word-spacing', 'text-align', 'text-transform', 'text-shadow'],
  ...['text-decoration', 'text-indent', 'text-wrap', 'white-space', 'word-break', 'hyphens'],
  ...['overflow-wrap', 'vertical-align', 'list-style', 'fill', 'stroke', 'd'],
]
