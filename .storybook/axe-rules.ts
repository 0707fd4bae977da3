/** What stories are held to: WCAG 2.2 AA, which axe checks only when asked, and axe's own best practice. */
export const axeOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}

/** Rules about colours: another palette may break what the first one keeps. */
export const colourRules = ['color-contrast', 'link-in-text-block'] as const

/** Rules about places and sizes: what is mirrored may lie on something else. */
export const placeRules = ['target-size', 'scrollable-region-focusable'] as const
