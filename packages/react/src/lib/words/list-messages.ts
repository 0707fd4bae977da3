import type { Count } from './table-messages.ts'

/** The words of a table that shows one list. They come with what shows it. */
export type ListMessages = typeof listEnglish

export const listEnglish = {
  selectAllMatching: 'Select all rows that match',
  rowOnItsWay: 'Loading',
  /** `total` may be rough: `10,000+`. `null` where nobody knows it. */
  rowsInView: (from: string, to: string, total: string | null): string =>
    `${from === to ? `Row ${from}` : `Rows ${from}–${to}`}${total === null ? '' : ` of ${total}`}`,
  selected: (selected: Count): string => `${selected.text} selected`,
  /** Of rows whose number nobody knows. */
  allSelected: 'All selected',
  clearSelection: 'Clear',
  /** After what failed, where rows that were scrolled to did not come. */
  someRowsMissing: 'Some rows are missing.',
  jumpToTime: 'Jump to time',
  jump: 'Jump',
  jumpMoment: 'Time',
  jumpNowhere: 'Enter a date and a time that the clocks show.',
  jumpUnavailable: 'Leads to a moment while the newest or the oldest rows come first.',
  notLoadedYet: (loaded: Count, all: Count): string =>
    `${loaded.text} of ${all.text} rows were selected: the others are not loaded. Select all rows, and take out what is not wanted.`,
}
