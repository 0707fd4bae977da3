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
  const ours = new Set([...tags.split(' '), ...more])
  // Lists of hostile text make very many elements, so that one expectation each would take most of the time.
  const strange = [...within.querySelectorAll('*')].filter(
    (element) =>
      !ours.has(element.tagName.toUpperCase()) ||
      element.getAttributeNames().some((name) => !attributes.test(name)),
  )
  expect(strange.map(({ outerHTML }) => outerHTML.slice(0, 200))).toEqual([])
}
