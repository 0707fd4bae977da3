/** What a toolbar can pretend about the person who looks. */
export interface PretendedMedia {
  readonly contrast: 'usual' | 'more' | 'forced'
  readonly motion: 'usual' | 'reduced'
}

/**
 * Lets the rules of the page's style sheets hold that are meant for another contrast or for less motion.
 *
 * A page cannot set what the system says, but it can rewrite the conditions of its rules. Forced colours are shown as far
 * as that goes: a system also overrides colours that no rule names, which is what `overridden` is for.
 */
export function pretendMedia({ contrast, motion }: PretendedMedia): void {
  const held: Readonly<Record<string, boolean | null>> = {
    'prefers-contrast: more': contrast === 'usual' ? null : true,
    'forced-colors: active': contrast === 'forced' ? true : null,
    'forced-colors: none': contrast === 'forced' ? false : null,
    'prefers-reduced-motion: reduce': motion === 'reduced' ? true : null,
    'prefers-reduced-motion: no-preference': motion === 'reduced' ? false : null,
  }
  for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) {
    for (const rule of mediaRules(sheet)) {
      const own = originals.get(rule) ?? rule.media.mediaText
      originals.set(rule, own)
      const known = Object.entries(held).find(([condition]) => own === `(${condition})`)
      const holds = known?.[1] ?? null
      rule.media.mediaText = holds === null ? own : holds ? 'all' : 'not all'
    }
  }
  document.documentElement.toggleAttribute('data-forced-colours', contrast === 'forced')
}

const originals = new WeakMap<CSSMediaRule, string>()

function mediaRules(within: CSSStyleSheet | CSSGroupingRule): readonly CSSMediaRule[] {
  return rulesOf(within).flatMap((rule) => [
    ...(rule instanceof CSSMediaRule ? [rule] : []),
    ...(rule instanceof CSSGroupingRule || rule instanceof CSSStyleRule ? mediaRules(rule) : []),
    ...(rule instanceof CSSImportRule && rule.styleSheet ? mediaRules(rule.styleSheet) : []),
  ])
}

/** A sheet of another origin tells nobody its rules. */
function rulesOf(within: CSSStyleSheet | CSSGroupingRule): readonly CSSRule[] {
  try {
    return [...within.cssRules]
  } catch {
    return []
  }
}
