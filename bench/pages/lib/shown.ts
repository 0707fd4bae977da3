/** What a page shows. What is left out does not matter. */
export interface Shown {
  /** Entries found. */
  readonly found?: number
  /** The timestamp of the entry at the top. */
  readonly top?: string
  /** Entries selected. */
  readonly selected?: number
}

/** Whether a page shows what is expected. All pages are read by the same roles and attributes. */
export function isShown(expected: Shown, found: () => number = rowCount): boolean {
  return (
    (expected.found === undefined || found() === expected.found) &&
    (expected.top === undefined || topTime() === expected.top) &&
    (expected.selected === undefined || selectedCount() === expected.selected)
  )
}

/** What a page shows now. */
export function shown(found: () => number = rowCount): Shown {
  const top = topTime()
  return { found: found(), selected: selectedCount(), ...(top === undefined ? {} : { top }) }
}

/** The rows of the table without its header. */
function rowCount(): number {
  return Number(document.querySelector('[aria-rowcount]')?.getAttribute('aria-rowcount')) - 1
}

function topTime(): string | undefined {
  return document.querySelector<HTMLTimeElement>('[aria-rowindex="2"] time')?.dateTime
}

/** The number in `Actions (3)`. */
function selectedCount(): number {
  return numberIn(document.querySelector('button[aria-haspopup="menu"]')?.textContent)
}

/** The first number in a text; 0 when there is none. */
export function numberIn(text: string | null | undefined): number {
  return Number(/\d[\d,]*/.exec(text ?? '')?.[0].replaceAll(',', '') ?? 0)
}
