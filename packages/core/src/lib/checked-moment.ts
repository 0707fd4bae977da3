import { instant } from './instant.ts'

/** How far a backend says that it has looked, if that is a moment at all. */
export function checkedMoment(scannedThrough: unknown): { readonly scannedThrough?: string } {
  const time = typeof scannedThrough === 'string' ? instant(scannedThrough) : null
  return time === null ? {} : { scannedThrough: new Date(time).toISOString() }
}
