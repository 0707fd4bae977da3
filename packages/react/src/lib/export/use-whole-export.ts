import {
  asLoggiaError,
  exportedFields,
  type CsvOptions,
  type DataAdapter,
  type Entry,
  type LoggiaError,
} from '@loggia/core'
import { useEffect, useRef, useState } from 'react'
import { exportWhole, type ExportedPreset, type ExportOrder } from './export-whole.ts'

/** An export of a whole result, page by page or not. */
export interface WholeExport {
  readonly state: WholeExportState
  /** Starts one, and ends the one before. `null` where the adapter has no `stream`. */
  readonly start: ((order: ExportOrder) => void) | null
  /** The same again, after a failure. */
  readonly retry: () => void
  /** Ends it. No file is written. */
  readonly cancel: () => void
}

/** How an export goes, or went. */
export type WholeExportState =
  | { readonly type: 'idle' | 'cancelled' }
  | { readonly type: 'running'; readonly rows: number; readonly expected: number | null }
  | { readonly type: 'done'; readonly rows: number; readonly file: string }
  | { readonly type: 'failed'; readonly error: LoggiaError }

/**
 * Streams everything that matches a query into a CSV or JSON file, while the page stays quick.
 *
 * @throws LoggiaError `not-exportable` while rendering, when `exportFields` names a field that exports never carry
 */
export function useWholeExport<E extends Entry>(
  adapter: DataAdapter<E>,
  preset: ExportedPreset<E>,
  options: CsvOptions = {},
): WholeExport {
  const [state, setState] = useState<WholeExportState>({ type: 'idle' })
  const call = useRef<AbortController>(null)
  const last = useRef<ExportOrder>(null)
  exportedFields(preset.fields, options)
  useEffect(() => () => call.current?.abort(), [])
  const start = async (order: ExportOrder): Promise<void> => {
    call.current?.abort()
    const mine = new AbortController()
    call.current = mine
    last.current = order
    const show = (next: WholeExportState): void => {
      if (!mine.signal.aborted) setState(next)
    }
    const { expected = null } = order
    const progress = atIntervals((rows) => show({ type: 'running', rows, expected }))
    show({ type: 'running', rows: 0, expected })
    try {
      const source = { adapter, preset, options }
      const { name, rows } = await exportWhole(source, order, mine.signal, progress.report)
      progress.stop()
      show({ type: 'done', rows, file: name })
    } catch (cause) {
      progress.stop()
      show({ type: 'failed', error: asLoggiaError(cause) })
    }
  }
  return {
    state,
    start: adapter.stream ? (order) => void start(order) : null,
    retry() {
      if (last.current) void start(last.current)
    },
    cancel() {
      call.current?.abort()
      if (state.type === 'running') setState({ type: 'cancelled' })
    },
  }
}

/**
 * Passes on the newest number, some times a second: nobody reads faster, and drawing takes time from the work.
 * Nothing comes after `stop`.
 */
export function atIntervals(show: (rows: number) => void): {
  readonly report: (rows: number) => void
  readonly stop: () => void
} {
  let newest = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const ring = (): void => {
    timer = undefined
    show(newest)
  }
  return {
    report(rows) {
      newest = rows
      timer ??= setTimeout(ring, 100)
    },
    stop: () => clearTimeout(timer),
  }
}
