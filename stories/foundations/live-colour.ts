/** A colour as a screen shows it: 0 to 255 each, over what lies beneath. */
export interface Shown {
  readonly red: number
  readonly green: number
  readonly blue: number
}

/** What a token is within an element, or `null` where it is no colour. */
export function liveColour(within: Element, token: string): Shown | null {
  const probe = within.appendChild(document.createElement('i'))
  probe.style.backgroundColor = `var(${token})`
  const told = getComputedStyle(probe).backgroundColor
  probe.remove()
  // What is no colour is none at all.
  return told === 'rgba(0, 0, 0, 0)' ? null : painted(told)
}

/** Any notation as bytes: a canvas knows all that a browser knows. */
function painted(colour: string): Shown {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 1
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return { red: 0, green: 0, blue: 0 }
  context.fillStyle = colour
  context.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data
  return { red, green, blue }
}

export function hexOf({ red, green, blue }: Shown): string {
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

/** WCAG 2.2: from 1 to 21. */
export function contrast(one: Shown, other: Shown): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function luminance({ red, green, blue }: Shown): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
    const value = part / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Names of all tokens that the style sheets of the page declare on a table. */
export function declaredTokens(): readonly string[] {
  const found = new Set<string>()
  const read = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      if (rule instanceof CSSStyleRule && rule.selectorText.startsWith('.loggia-root')) {
        for (const name of rule.style) if (name.startsWith('--loggia--')) found.add(name)
      }
      if ('cssRules' in rule) read(rule.cssRules as CSSRuleList)
    }
  }
  for (const sheet of document.styleSheets) read(sheet.cssRules)
  return [...found]
}
