/**
 * What stories are held to: WCAG 2.2 AA, which axe checks only when asked, and axe's own best practice.
 *
 * A test reads only what is wrong, and telling of the rest takes longer than finding it; the panel of Storybook shows all.
 */
export const axeOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  ...(import.meta.env?.['VITEST_STORYBOOK'] === 'false' && { resultTypes: ['violations'] }),
}

/** Rules about colours: another palette may break what the first one keeps. */
export const colourRules = ['color-contrast', 'link-in-text-block'] as const

/** Rules about places and sizes: what is mirrored may lie on something else. */
export const placeRules = ['target-size', 'scrollable-region-focusable'] as const
