import type { Total } from '@loggia/core'
import type { Count } from './table-messages.ts'

/** The words about whole results and their export. They come with what says them. */
export type ExportMessages = typeof exportEnglish

const rows = ({ value, text }: Count): string => `${text} ${value === 1 ? 'row' : 'rows'}`
const are = ({ value }: Count): string => (value === 1 ? 'is' : 'are')

/** `12,340`, `at least 10,000`; nothing where nobody knows. */
const known = { exact: '', 'at-least': 'at least ', estimate: 'about ' } as const
type Relation = Exclude<Total['relation'], 'unknown'>

export const exportEnglish = {
  pageSelected: (selected: Count): string =>
    selected.value === 1
      ? 'The row on this page is selected.'
      : `All ${selected.text} rows on this page are selected.`,
  /** `total` is `null` where nobody knows it. */
  selectEverything: (total: Count | null, relation: Relation): string =>
    total === null || relation !== 'exact'
      ? `Select all that match${total ? `, ${known[relation]}${total.text}` : ''}`
      : `Select all ${total.text} that match`,
  everythingSelected: (total: Count | null, relation: Relation): string =>
    total === null || relation !== 'exact'
      ? `All rows that match are selected${total ? `, ${known[relation]}${total.text}` : ''}.`
      : `All ${rows(total)} that match are selected.`,
  onlyThisPage: 'Only this page',
  clearSelection: 'Clear',
  gathering: 'Gathering the rows…',
  /** `size` with its unit. */
  longerThan: (size: string): string => `more than ${size}`,

  exporting: 'Exporting',
  exportProgress: (done: Count, expected: Count | null): string =>
    expected === null ? `${rows(done)} so far` : `${done.text} of ${rows(expected)}`,
  cancelExport: 'Cancel',
  exportCancelled: 'Export cancelled',
  /** Of a result in parts, some were handed over before. */
  filesKept: (files: string): string => `Export cancelled. Saved before: ${files}.`,
  exportGoesOn: 'The connection was lost. The export goes on by itself.',
  exportPauses: 'The server asked for a pause. The export goes on by itself.',
  exportStopped: (done: Count): string => `The export stopped after ${rows(done)}.`,
  exportResumes: 'Another try goes on from there.',
  wholeExportFailed: 'The export stopped, and no file was written.',
  tryExportAgain: 'Try again',

  /** The parts of a large result. */
  manyFiles: (count: Count, first: string, last: string): string =>
    `${count.text} files, ${first} to ${last}`,
  wholeExported: (count: Count, file: string): string => `Exported ${rows(count)} to ${file}`,
  exportVerified: (exported: string): string => `${exported}, verified`,
  exportUncounted: (exported: string): string => `${exported}, complete but not counted`,
  rowsLeftMeanwhile: (exported: Count, counted: Count, left: Count): string =>
    `The file holds ${exported.text} of ${rows(counted)}; ${left.text} left meanwhile.`,
  rowsCameMeanwhile: (exported: Count, came: Count): string =>
    `The file holds ${rows(exported)}; ${came.text} came meanwhile.`,
  rowsLacking: (exported: Count, counted: Count, missing: Count): string =>
    `The file holds ${exported.text} of ${rows(counted)}; ${missing.text} ${are(missing)} missing.`,
  rowsTwice: (exported: Count, counted: Count): string =>
    `The file holds ${rows(exported)}, but ${counted.text} were counted. Some may be in it twice.`,
}
