import { expect } from 'vitest'

/** All that a person sees or hears of a page: texts, names, titles. */
function told(root: HTMLElement): readonly string[] {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const found: string[] = []
  while (texts.nextNode()) {
    if (!texts.currentNode.parentElement?.closest('style, script')) {
      found.push(texts.currentNode.textContent ?? '')
    }
  }
  for (const element of root.querySelectorAll('*')) {
    for (const name of spoken) {
      const value = element.getAttribute(name)
      if (value !== null) found.push(value)
    }
  }
  return found
}

const spoken = [
  ...['aria-label', 'aria-valuetext', 'aria-description', 'aria-roledescription'],
  ...['title', 'placeholder', 'alt'],
]

/** What a pseudo language did not say: Latin words outside of brackets that no entry holds either. */
function leftovers(held: string, root: HTMLElement = document.body): readonly string[] {
  const known = new Set(held.match(latin))
  return told(root).filter((text) => {
    const words = withoutBrackets(text).match(latin) ?? []
    return words.some((word) => !known.has(word) && !names.has(word))
  })
}

const latin = /[A-Za-z]{2,}/g

/** Names that no language changes, and units. */
const names: ReadonlySet<string> = new Set(['UTC', 'GMT', 'CSV', 'JSON', 'ms', 'kB', 'MB', 'px'])

function withoutBrackets(text: string): string {
  const inner = text.replace(/\[[^[\]]*\]/g, '')
  return inner === text ? text : withoutBrackets(inner)
}

/** Texts that are cut without a sign that there is more. */
function cutTexts(root: HTMLElement = document.body): readonly string[] {
  return (
    [...root.querySelectorAll<HTMLElement>('*')]
      .filter((element) => ownText(element) !== '' && element.checkVisibility())
      // A sign is seen in their place.
      .filter((element) => !element.matches('.loggia-nothing, .loggia-key-state'))
      .filter((element) => isCut(element))
      .map((element) => `${element.className || element.tagName}: ${ownText(element)}`)
  )
}

function ownText(element: Element): string {
  const texts = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
  return texts
    .map(({ textContent }) => textContent)
    .join('')
    .trim()
}

function isCut(element: HTMLElement): boolean {
  const range = document.createRange()
  range.selectNodeContents(element)
  const text = range.getBoundingClientRect()
  for (let at: HTMLElement | null = element; at; at = at.parentElement) {
    const { overflowX, textOverflow, position, clipPath } = getComputedStyle(at)
    // Only for screen readers, or said to go on.
    if (clipPath !== 'none' || textOverflow === 'ellipsis') return false
    if (overflowX === 'auto' || overflowX === 'scroll') return false
    const box = at.getBoundingClientRect()
    const outside = text.right > box.right + 1 || text.left < box.left - 1
    if (overflowX !== 'visible' && outside) return true
    if (position === 'fixed') return false
  }
  return text.right > document.documentElement.clientWidth + 1 || text.left < -1
}

/** What makes the page scroll sideways. */
function widerThanPage(): readonly string[] {
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return []
  return [...document.body.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
    .filter((element) => !isWithinScroller(element))
    .map(({ tagName, className }) => `${tagName} ${className}`)
}

function isWithinScroller(element: Element): boolean {
  const around = element.parentElement
  if (!around) return false
  return /auto|scroll/.test(getComputedStyle(around).overflowX) || isWithinScroller(around)
}

/** Nothing is said in another language, nothing is cut, and the page does not scroll sideways. */
export async function isWhole(held: string): Promise<void> {
  await expect.poll(() => leftovers(held)).toEqual([])
  expect(cutTexts()).toEqual([])
  expect(widerThanPage()).toEqual([])
}
