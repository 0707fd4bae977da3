import type { ExportMessages } from '../words/export-messages.ts'
import type { Viewer } from '../words/viewer.tsx'
import type { WholeExportState } from './use-whole-export.ts'

/** What became of an export, and whether a count bears it out. */
export function exportedText(
  { rows, files, check }: Extract<WholeExportState, { readonly type: 'done' }>,
  words: ExportMessages,
  viewer: Pick<Viewer, 'count'>,
): string {
  const { count } = viewer
  const exported = words.wholeExported(count(rows), filesText(files, words, viewer))
  switch (check.type) {
    case 'verified':
      return words.exportVerified(exported)
    case 'uncounted':
      return words.exportUncounted(exported)
    case 'changed':
      return rows < check.counted
        ? words.rowsLeftMeanwhile(count(rows), count(check.counted), count(check.counted - rows))
        : words.rowsCameMeanwhile(count(rows), count(rows - check.counted))
    case 'differs':
      return rows < check.counted
        ? words.rowsLacking(count(rows), count(check.counted), count(check.counted - rows))
        : words.rowsTwice(count(rows), count(check.counted))
    default:
      return check satisfies never
  }
}

/** `logs.csv`, or how many parts there are. */
export function filesText(
  files: readonly string[],
  words: ExportMessages,
  { count }: Pick<Viewer, 'count'>,
): string {
  const [first = ''] = files
  return files.length < 2 ? first : words.manyFiles(count(files.length), first, files.at(-1) ?? '')
}
