import type { CsvOptions, DataAdapter, Entry, Preset, Total } from '@loggia/core'
import type { ReactElement } from 'react'
import type { Selection } from '../hooks/use-selection.ts'
import type { TableHandle } from '../hooks/use-table-state.ts'
import type { ExportOrder } from './export-whole.ts'

/** What can be said and done about everything that matches. */
export interface WholeExportStripProps<E extends Entry> {
  readonly table: TableHandle
  readonly preset: Preset<E>
  readonly adapter: DataAdapter<E>
  readonly selection: Selection<E>
  readonly total: Total
  /** An export that was asked for; another object starts another one. */
  readonly order: ExportOrder | null
  /** Called when nothing is to be said of the order any more. */
  readonly onDismiss: () => void
  readonly options: CsvOptions
}

/** The offer to select everything that matches, and how an export of it goes. A stub for now. */
export function WholeExportStrip<E extends Entry>(
  _props: WholeExportStripProps<E>,
): ReactElement | null {
  return null
}
