import axe, { type RunOptions } from 'axe-core'
import { axeOptions, colourRules, placeRules } from './axe-rules.ts'
import { colorSchemes } from './color-schemes.ts'
import { emulation } from './emulation.ts'

/**
 * Holds a story to accessibility in the modes that it was not shown in: the other theme, right to left, and forced
 * colours.
 *
 * The addon has run every rule by then. A mode changes colours and places, but no names, roles or states, so only the
 * rules about these run again; and the other theme and the other direction, which have nothing to do with each other,
 * are looked at in one go. With `LOGGIA_AXE=full` every rule runs in each mode by itself. Only in tests: on screen it
 * would flash.
 */
export async function otherModesAreAccessible({ canvasElement, parameters }: Told): Promise<void> {
  const { forcedColours, everyRule } = emulation
  if (forcedColours === null || parameters.a11y?.test !== 'error') return
  const found: string[] = []
  const move = stilled()
  const turn = (): (() => void) => turnedOver(canvasElement)
  const force = (): Promise<Leave> => forced(forcedColours)
  const modes: readonly Mode[] = everyRule
    ? [
        { where: 'In the other theme', enter: turn, rules: everything },
        { where: 'In the other direction', enter: mirrored, rules: everything },
        { where: 'In forced colours', enter: force, rules: everything },
      ]
    : [
        {
          where: 'In the other theme and direction',
          enter: () => both(turn(), mirrored()),
          rules: only([...colourRules, ...placeRules]),
        },
        { where: 'In forced colours', enter: force, rules: only(colourRules) },
      ]
  try {
    for (const mode of modes) found.push(...(await findings(mode)))
  } finally {
    move()
  }
  if (found.length > 0) throw new Error(found.join('\n'))
}

interface Told {
  readonly canvasElement: HTMLElement
  readonly parameters: { readonly a11y?: { readonly test?: string } }
}

/** A way of showing what is on the page, and what runs over it then. */
interface Mode {
  readonly where: string
  readonly enter: () => Leave | Promise<Leave>
  readonly rules: RunOptions
}

type Leave = () => void | Promise<void>

/** As the addon has it: stories are no pages with landmarks. */
const everything: RunOptions = { ...axeOptions, rules: { region: { enabled: false } } }

function only(rules: readonly string[]): RunOptions {
  return { runOnly: [...rules] }
}

async function findings({ where, enter, rules }: Mode): Promise<readonly string[]> {
  const leave = await enter()
  try {
    await nextFrame()
    // Only what is wrong is read, and telling of the rest takes a quarter of the time.
    const { violations } = await axe.run(document.body, { ...rules, resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${where}: ${id}\n${html}\n${failureSummary ?? ''}`),
    )
  } finally {
    await leave()
  }
}

function both(first: () => void, second: () => void): () => void {
  return () => {
    first()
    second()
  }
}

async function forced(forcedColours: (on: boolean) => Promise<void>): Promise<Leave> {
  await forcedColours(true)
  const asPainted = textAsPainted()
  return async () => {
    asPainted()
    await forcedColours(false)
  }
}

/** Shows every change of a colour at once. */
function stilled(): () => void {
  const still = new CSSStyleSheet()
  still.replaceSync(
    '*, ::before, ::after { transition: none !important; animation: none !important }',
  )
  document.adoptedStyleSheets.push(still)
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== still)
  }
}

/** Shows everything in the other theme; returns the way back. */
function turnedOver(canvas: HTMLElement): () => void {
  const { style } = document.documentElement
  const scheme = style.colorScheme
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
  }
}

/** Turns the page to the other direction; returns the way back. */
function mirrored(): () => void {
  const page = document.documentElement
  const { dir } = page
  page.dir = dir === 'rtl' ? 'ltr' : 'rtl'
  return () => {
    page.dir = dir
  }
}

/**
 * Lets axe read the colours that text is painted in: Chromium tells the forced one as `color`, but goes on telling the
 * author's as `-webkit-text-fill-color`, which axe asks for first.
 */
function textAsPainted(): () => void {
  const declarations = CSSStyleDeclaration.prototype
  // oxlint-disable-next-line typescript/unbound-method -- it is called on what asks
  const original = declarations.getPropertyValue
  declarations.getPropertyValue = function (name) {
    return name === '-webkit-text-fill-color' ? '' : original.call(this, name)
  }
  return () => {
    declarations.getPropertyValue = original
  }
}

/** Until what follows sizes has followed. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
  )
}
