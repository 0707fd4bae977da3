import { csvChunks, jsonChunks, type CsvOptions, type Field } from '@loggia/core'
import type { ExportFormat } from '../hooks/use-export.ts'
import { growingFile } from '../ports/growing-file.ts'

/** How entries are written to files. */
export interface FileFormat {
  readonly format: ExportFormat
  readonly fields: readonly Field[]
  readonly options: CsvOptions
  /** Bytes at which a file ends and another begins, give or take what comes at a time. */
  readonly partSize: number
}

/** One whole file: a header of its own, or an array of its own. */
export interface FilePart {
  readonly blobs: readonly Blob[]
  /** Counts from 1. */
  readonly number: number
  readonly isLast: boolean
}

/** Entries, which come some at a time, as one file, or as several where they are too many for one. At least one, which may be without entries. */
export async function* fileParts(
  entries: AsyncIterable<readonly object[]>,
  { format, fields, options, partSize }: FileFormat,
): AsyncIterable<FilePart> {
  const iterator = entries[Symbol.asyncIterator]()
  const chunksOf = format === 'csv' ? csvChunks : jsonChunks
  let next = await iterator.next()
  let number = 0
  let file = growingFile()
  const isFull = (): boolean => file.size() >= partSize
  async function* part(): AsyncIterable<readonly object[]> {
    // Looked at one ahead, so that a file that is full by the last entry stays the only one.
    for (; !next.done && !isFull(); next = await iterator.next()) yield next.value
  }
  try {
    do {
      file = growingFile()
      for await (const chunk of chunksOf(part(), fields, options)) file.add(chunk)
      number += 1
      yield { blobs: file.blobs(), number, isLast: next.done === true }
    } while (!next.done)
  } finally {
    await iterator.return?.()
  }
}
