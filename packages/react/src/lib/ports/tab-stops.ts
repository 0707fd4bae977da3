/** What Tab leads to within an element, in the order of the document. */
export function tabStops(within: Element): readonly HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(reachable)].filter(
    (each) => each.tabIndex >= 0 && each.checkVisibility(),
  )
}

const reachable =
  'a[href], summary, [tabindex], :is(button, input, select, textarea):not(:disabled)'
