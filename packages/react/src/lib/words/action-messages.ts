import type { Count } from './table-messages.ts'

/** The words of the Actions menu, and of how an action ended. They come with the menu. */
export type ActionMessages = typeof actionEnglish

const rows = ({ value, text }: Count): string => `${text} ${value === 1 ? 'row' : 'rows'}`

export const actionEnglish = {
  copyToClipboard: 'Copy to clipboard',
  exportAsFile: 'Export as file',
  copyAs: (format: string): string => `Copy as ${format}`,
  exportAs: (format: string): string => `Export as ${format}`,
  selectRowsFirst: 'Select rows first',
  copied: (count: Count, format: string): string => `Copied ${rows(count)} as ${format}`,
  saved: (count: Count, file: string): string => `Exported ${rows(count)} to ${file}`,
  /** `size` with its unit: `5.3 MB`. */
  copyTooLong: (size: string): string =>
    `That is ${size} of text. Some programs cut what is pasted; a file is always complete.`,
  copyAnyway: 'Copy anyway',
  exportFailed: 'The file could not be written. Try again, or export fewer rows.',
}
