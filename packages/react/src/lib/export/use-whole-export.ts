import {
  asLoggiaError,
  exportedFields,
  type DataAdapter,
  type Entry,
  type LoggiaError,
} from '@loggia/core'
import { useEffect, useRef, useState } from 'react'
import {
  exportWhole,
  type ExportedPreset,
  type ExportOrder,
  type ExportFigures,
  type WholeExportOptions,
} from './export-whole.ts'
import { unlessAborted } from './paced.ts'
import type { RowCheck } from './row-check.ts'

/** An export of a whole result, page by page or not. */
export interface WholeExport {
  readonly state: WholeExportState
  /** Starts one, and ends the one before. */
  readonly start: (order: ExportOrder) => void
  /** After a failure: goes on behind the last row that was written. After the end: the same once more. */
  readonly retry: () => void
  /** Ends it. What was not handed over yet is gone. */
  readonly cancel: () => void
}

/** How an export goes, or went. `files` are those that were handed over; one, unless the result is very large. */
export type WholeExportState =
  | { readonly type: 'idle' }
  | ({ readonly type: 'running' } & ExportFigures)
  | ({ readonly type: 'failed'; readonly error: LoggiaError } & Omit<ExportFigures, 'trouble'>)
  | { readonly type: 'cancelled'; readonly files: readonly string[] }
  | {
      readonly type: 'done'
      readonly rows: number
      /** The first of the files. */
      readonly file: string
      readonly files: readonly string[]
      readonly check: RowCheck
    }

/**
 * Writes everything that matches a query, or what is wanted of it, to a CSV or JSON file, while the page stays quick: by
 * `list` of the adapter, by its `stream`, or page by page where it has neither.
 *
 * What fails is tried again some times, then it is `failed` until {@link WholeExport.retry}; nothing is written twice.
 * At the end the rows are compared with a count.
 *
 * @throws LoggiaError `not-exportable` while rendering, when `exportFields` names a field that exports never carry
 */
export function useWholeExport<E extends Entry>(
  adapter: DataAdapter<E>,
  preset: ExportedPreset<E>,
  options: WholeExportOptions = {},
): WholeExport {
  const [state, setState] = useState<WholeExportState>({ type: 'idle' })
  const call = useRef<AbortController>(null)
  const last = useRef<ExportOrder>(null)
  /** Lets an export that waits for somebody go on. */
  const goOn = useRef<(() => void) | null>(null)
  exportedFields(preset.fields, options)
  useEffect(() => () => call.current?.abort(), [])

  const start = async (order: ExportOrder): Promise<void> => {
    call.current?.abort()
    const mine = new AbortController()
    const { signal } = mine
    call.current = mine
    last.current = order
    goOn.current = null
    let now: ExportFigures = {
      rows: 0,
      expected: order.expected ?? null,
      files: [],
      trouble: null,
    }
    const show = (next: WholeExportState): void => {
      if (!signal.aborted) setState(next)
    }
    const progress = atIntervals(() => show({ type: 'running', ...now }))
    const fail = (cause: unknown): void => {
      progress.stop()
      const { rows, expected, files } = now
      show({ type: 'failed', error: asLoggiaError(cause), rows, expected, files })
    }
    show({ type: 'running', ...now })
    try {
      const { rows, name, names, check } = await exportWhole({ adapter, preset, options }, order, {
        signal,
        onProgress(next) {
          now = next
          progress.report(next.rows)
        },
        async ask(error) {
          fail(error)
          await unlessAborted(new Promise<void>((resolve) => (goOn.current = resolve)), signal)
          goOn.current = null
          show({ type: 'running', ...now, trouble: null })
        },
      })
      progress.stop()
      show({ type: 'done', rows, file: name, files: names, check })
    } catch (cause) {
      fail(cause)
    }
  }
  return {
    state,
    start: (order) => void start(order),
    retry() {
      if (goOn.current) goOn.current()
      else if (last.current) void start(last.current)
    },
    cancel() {
      call.current?.abort()
      goOn.current = null
      if (state.type === 'running' || state.type === 'failed') {
        setState({ type: 'cancelled', files: state.files })
      }
    },
  }
}

/**
 * Passes on the newest number, some times a second: nobody reads faster, and drawing takes time from the work.
 * Nothing comes after `stop` until there is another number.
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
    stop() {
      clearTimeout(timer)
      timer = undefined
    },
  }
}
