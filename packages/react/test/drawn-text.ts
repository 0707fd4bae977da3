import { expect } from 'vitest'

/** What the elements of a table may be, and what attributes they may have. */
const tags = 'BDI BUTTON DIV INPUT P PATH SPAN SVG TABLE TBODY TD TH THEAD TIME TR COL COLGROUP'
const attributes =
  /^(id|class|title|role|type|tabindex|datetime|viewBox|d|checked|readonly|scope|style|width|(aria|data)-[a-z]+)$/

/**
 * Fails when an element holds anything but text in elements of ours, such as markup that came as a value.
 *
 * @param more tags of ours that only some places have
 */
export function expectTextOnly(within: Element, more: readonly string[] = []): void {
  const ours = [...tags.split(' '), ...more]
  for (const element of within.querySelectorAll('*')) {
    expect(ours, element.outerHTML.slice(0, 200)).toContain(element.tagName.toUpperCase())
    for (const { name } of element.attributes) expect(name, element.outerHTML).toMatch(attributes)
  }
}
