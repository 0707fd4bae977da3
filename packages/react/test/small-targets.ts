/** Pixels of a target (WCAG 2.2, 2.5.8), and what none of ours is below, however much space is around it. */
const least = 24
const leastOfAll = 16

/** What a pointer can press. The edge of a header is not among it: the columns panel does the same (2.5.8, Equivalent). */
const pressable = [
  ...['button', 'a[href]', 'input', 'select', 'textarea', 'summary', '.loggia-grip'],
  ...['button', 'link', 'checkbox', 'radio', 'switch', 'tab', 'slider', 'option']
    .concat('menuitem', 'menuitemcheckbox', 'menuitemradio')
    .map((role) => `[role="${role}"]`),
].join()

interface Target {
  readonly element: Element
  readonly box: DOMRect
}

/**
 * Targets below an element that have neither 24 pixels nor their space, in a line each: a circle of 24 pixels around
 * their middle that meets no other target, and no such circle of another small one. Measured, and not asked of axe, which
 * has a word for this only where targets lie close to each other.
 */
export function smallTargets(within: Element): readonly string[] {
  const targets = targetsIn(within)
  if (targets.length === 0) throw new Error('Nothing was measured.')
  return targets
    .filter(isSmall)
    .filter((target) => isTiny(target) || targets.some((other) => isTooNear(target, other)))
    .map(({ element, box }) => `${box.width} x ${box.height}: ${element.outerHTML.slice(0, 200)}`)
}

function targetsIn(within: Element): readonly Target[] {
  const all = [...within.querySelectorAll(pressable)].map((element) => ({
    element,
    box: boxOf(element),
  }))
  return all.filter(({ element, box }) => box.width > 0 && box.height > 0 && isSeen(element))
}

/** A label is pressed for its control. */
function boxOf(element: Element): DOMRect {
  const own = element.getBoundingClientRect()
  const label = element instanceof HTMLInputElement ? element.closest('label') : null
  return label?.getBoundingClientRect() ?? own
}

function isSeen(element: Element): boolean {
  const isThere = element.checkVisibility({ visibilityProperty: true })
  return isThere && getComputedStyle(element).pointerEvents !== 'none'
}

function isSmall({ box }: Target): boolean {
  // Half a pixel is what a browser rounds.
  return Math.min(box.width, box.height) < least - 0.5
}

function isTiny({ box }: Target): boolean {
  return Math.min(box.width, box.height) < leastOfAll - 0.5
}

function isTooNear(target: Target, other: Target): boolean {
  const isOneTarget =
    target.element.contains(other.element) || other.element.contains(target.element)
  if (isOneTarget || target.box === other.box) return false
  const [x, y] = middleOf(target.box)
  const [atX, atY] = middleOf(other.box)
  if (isSmall(other)) return Math.hypot(x - atX, y - atY) < least
  const { left, right, top, bottom } = other.box
  const [nearX, nearY] = [Math.min(Math.max(x, left), right), Math.min(Math.max(y, top), bottom)]
  return Math.hypot(x - nearX, y - nearY) < least / 2
}

function middleOf({ left, right, top, bottom }: DOMRect): readonly [number, number] {
  return [(left + right) / 2, (top + bottom) / 2]
}
