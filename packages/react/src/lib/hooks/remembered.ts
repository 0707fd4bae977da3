import { columnLayout, densities, type Change, type TableState } from '@loggia/core'
import { keep, kept } from '../ports/storage.ts'

/** What a browser keeps of a table between visits. */
export type Remembered = Partial<Pick<TableState, 'size' | 'layout' | 'density'>>

/** What each change is kept as; other changes are of this visit alone. */
const parts: Partial<Record<Change['type'], keyof Remembered>> = {
  size: 'size',
  arrange: 'layout',
  density: 'density',
}

/** The part of the state that a change makes worth keeping; `null` when there is none. */
export function keptPart({ type }: Change): keyof Remembered | null {
  return parts[type] ?? null
}

/** What is kept under a name, as far as a table with these page sizes can use it. */
export function recalled(name: string, pageSizes: readonly number[]): Remembered {
  const { size, layout, density } = recordOf(kept(name))
  const known = densities.find((each) => each === density)
  return {
    ...(typeof size === 'number' && pageSizes.includes(size) ? { size } : {}),
    ...(typeof layout === 'object' && layout !== null ? { layout: columnLayout(layout) } : {}),
    ...(known ? { density: known } : {}),
  }
}

/** Keeps one part beside what other tabs have kept of the others. */
export function remember<Part extends keyof Remembered>(
  name: string,
  part: Part,
  value: Remembered[Part],
): void {
  keep(name, { ...recordOf(kept(name)), [part]: value })
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}
