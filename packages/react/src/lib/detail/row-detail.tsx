import type { DataAdapter, Entry, Preset } from '@loggia/core'
import type { ReactElement } from 'react'

/** What an opened row tells. */
export interface RowDetailProps<E extends Entry> {
  /** The entry as the list has it. */
  readonly entry: E
  readonly preset: Preset<E>
  /** Asked for the whole entry where it has `loadOne`. */
  readonly adapter: DataAdapter<E>
}

/** The sections of a detail with its figures. A stub for now. */
export function RowDetail<E extends Entry>({ entry }: RowDetailProps<E>): ReactElement {
  return <div className="loggia-detail">{entry.id}</div>
}
