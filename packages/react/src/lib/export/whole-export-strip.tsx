import type { CsvOptions, DataAdapter, Entry, Preset, Total } from '@loggia/core'
import { useEffect, type ReactElement } from 'react'
import type { Selection } from '../hooks/use-selection.ts'
import type { TableHandle } from '../hooks/use-table-state.ts'
import { useAnnounce } from '../parts/announcer.tsx'
import { exportEnglish } from '../words/export-messages.ts'
import { useWords } from '../words/viewer.tsx'
// Comes along, so that it is at hand within the click that copies.
import './copy-everything.ts'
import { ExportLine } from './export-line.tsx'
import type { ExportOrder } from './export-whole.ts'
import { SelectionLine } from './selection-line.tsx'
import { useWholeExport } from './use-whole-export.ts'

/** What can be said and done about everything that matches. */
export interface WholeExportStripProps<E extends Entry> {
  readonly table: TableHandle
  readonly preset: Preset<E>
  readonly adapter: DataAdapter<E>
  /** `null` where nothing is offered to be selected: of one list, everything is at once. */
  readonly selection: Selection<E> | null
  readonly total: Total
  /** An export that was asked for; another object starts another one. */
  readonly order: ExportOrder | null
  /** Called when nothing is to be said of the order any more. */
  readonly onDismiss: () => void
  /** Told when an export begins to run, and when it has stopped. */
  readonly setExporting: (running: boolean) => void
  readonly options: CsvOptions
}

/**
 * The offer to select everything that matches, and how an export of it goes. It stands below the rows: whatever comes
 * or goes there moves none of them.
 */
export function WholeExportStrip<E extends Entry>(
  props: WholeExportStripProps<E>,
): ReactElement | null {
  const { selection, adapter, preset, options, order, total, onDismiss, setExporting } = props
  const words = useWords(exportEnglish)
  const announce = useAnnounce()
  const whole = useWholeExport(adapter, preset, options)
  const { state, start, cancel } = whole
  useEffect(() => {
    const expected = total.relation === 'unknown' ? null : total.count
    if (order) start({ expected, ...order })
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- another order starts another export, and nothing else does
  }, [order])
  const isRunning = order !== null && state.type === 'running'
  useEffect(() => {
    setExporting(isRunning)
    return () => setExporting(false)
  }, [setExporting, isRunning])

  const cancelled = (): void => {
    cancel()
    announce(words.exportCancelled)
    if ('files' in state && state.files.length === 0) onDismiss()
  }
  const dismissed = (): void => {
    cancel()
    onDismiss()
  }
  return (
    <>
      {selection ? <SelectionLine {...props} selection={selection} /> : null}
      {order && state.type !== 'idle' ? (
        <ExportLine
          state={state}
          onCancel={cancelled}
          onRetry={whole.retry}
          onDismiss={dismissed}
        />
      ) : null}
    </>
  )
}
