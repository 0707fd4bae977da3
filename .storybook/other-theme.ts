import axe from 'axe-core'
import { colorSchemes } from './color-schemes.ts'

/**
 * Holds a story to readable colours in the theme that it was not shown in. A theme changes nothing but colours,
 * so the other checks need not run twice. Only in tests: on screen it would flash.
 */
export async function otherThemeHasContrast({
  canvasElement,
  parameters,
}: {
  readonly canvasElement: HTMLElement
  readonly parameters: { readonly a11y?: { readonly test?: string } }
}): Promise<void> {
  if (import.meta.env['VITEST_STORYBOOK'] !== 'false' || parameters.a11y?.test !== 'error') return
  const restore = turnedOver(canvasElement)
  try {
    const { violations } = await axe.run(canvasElement, { runOnly: ['color-contrast'] })
    const found = new Set(
      violations.flatMap(({ nodes }) => nodes.map(({ failureSummary }) => failureSummary)),
    )
    if (found.size > 0)
      throw new Error(['Too little contrast in the other theme:', ...found].join('\n'))
  } finally {
    restore()
  }
}

/** Shows everything in the other theme, at once; returns the way back. */
function turnedOver(canvas: HTMLElement): () => void {
  const { style } = document.documentElement
  const scheme = style.colorScheme
  const still = new CSSStyleSheet()
  still.replaceSync(
    '*, ::before, ::after { transition: none !important; animation: none !important }',
  )
  document.adoptedStyleSheets.push(still)
  // A table that follows the page turns with it.
  const themed = [...canvas.querySelectorAll<HTMLElement>('[data-theme]:not([data-theme="page"])')]
  const before = themed.map(({ dataset }) => dataset['theme'])
  const other = (theme: string | undefined): 'light' | 'dark' =>
    theme === 'dark' ? 'light' : 'dark'
  style.colorScheme = colorSchemes[other(scheme)]
  for (const { dataset } of themed) dataset['theme'] = other(dataset['theme'])
  return () => {
    style.colorScheme = scheme
    themed.forEach(({ dataset }, at) => (dataset['theme'] = before[at]))
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== still)
  }
}
