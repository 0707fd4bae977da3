import { exportedFields, type CsvOptions, type Entry, type Preset } from '@loggia/core'
import { useEffect } from 'react'
import { chosenRows, type ChosenEntries } from '../model/chosen-rows.ts'
import type { Row } from '../model/row.ts'
import { copyText } from '../ports/clipboard.ts'

/** What an export is written as. */
export type ExportFormat = 'csv' | 'json'

/** How an export ended. Nothing is ever cut: a text over the copy limit is not copied at all. */
export type ExportOutcome =
  | { readonly type: 'copied' | 'saved'; readonly format: ExportFormat; readonly count: number }
  | { readonly type: 'nothing-selected' }
  | { readonly type: 'over-limit'; readonly format: ExportFormat; readonly characters: number }
  | { readonly type: 'failed'; readonly to: 'clipboard' | 'file'; readonly cause: unknown }

/** What is exported, and how. */
export interface ExportOptions<E extends Entry> extends CsvOptions {
  readonly preset: Pick<Preset<E>, 'name' | 'fields'>
  /** Characters above which a copy offers the file instead. Default: {@link copyLimit}. */
  readonly copyLimit?: number | undefined
}

/** Exports of selected rows. */
export interface Exports {
  /** Call it within a click, for browsers refuse to copy later. `evenIfLong` skips the limit. */
  readonly copy: (format: ExportFormat, evenIfLong?: boolean) => Promise<ExportOutcome>
  /** Downloads `logs.csv` or `logs.json`, named after the preset. */
  readonly save: (format: ExportFormat) => Promise<ExportOutcome>
}

/** 5 million characters; more than that some systems cut or refuse. */
export const copyLimit = 5_000_000

/**
 * Copies or saves rows as CSV or JSON.
 *
 * @throws LoggiaError `not-exportable` while rendering, when `exportFields` names a field that exports never carry
 */
export function useExport<E extends Entry>(
  rows: readonly Row<E>[],
  options: ExportOptions<E>,
): Exports {
  return useExportOf(chosenRows(rows), options)
}

/** Copies or saves entries, of which there may be many. */
export function useExportOf<E extends Entry>(
  { count, entries }: ChosenEntries<E>,
  options: ExportOptions<E>,
): Exports {
  const { fields, name } = options.preset
  // A name that cannot be exported is a slip of the developer: it shows now, not when somebody exports.
  exportedFields(fields, options)
  const some = count > 0
  useEffect(() => {
    // A failure shows when something is really exported.
    if (some) fetchWriters().catch(() => undefined)
  }, [some])
  return {
    async copy(format, evenIfLong = false) {
      if (!some) return { type: 'nothing-selected' }
      try {
        // At hand by now, as a rule: browsers refuse to copy when too long after a click.
        const { toCsv, toJson } = writers ?? (await fetchWriters())
        const text = (format === 'csv' ? toCsv : toJson)(entries(), fields, options)
        if (!evenIfLong && text.length > (options.copyLimit ?? copyLimit)) {
          return { type: 'over-limit', format, characters: text.length }
        }
        await copyText(text)
        return { type: 'copied', format, count }
      } catch (cause) {
        return { type: 'failed', to: 'clipboard', cause }
      }
    },
    async save(format) {
      if (!some) return { type: 'nothing-selected' }
      try {
        const { csvChunks, jsonChunks, download } = writers ?? (await fetchWriters())
        const chunks = (format === 'csv' ? csvChunks : jsonChunks)(entries(), fields, options)
        await download(chunks, `${name}.${format}`, mediaTypes[format])
        return { type: 'saved', format, count }
      } catch (cause) {
        return { type: 'failed', to: 'file', cause }
      }
    },
  }
}

const mediaTypes = { csv: 'text/csv;charset=utf-8', json: 'application/json' } as const

type Writers = typeof import('./export-writers.ts')

let writers: Writers | undefined

/** Nobody exports before there are rows, so what writes them comes after. */
async function fetchWriters(): Promise<Writers> {
  return (writers ??= await import('./export-writers.ts'))
}
