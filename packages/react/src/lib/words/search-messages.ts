import { withinSentence } from './within-sentence.ts'

/** The words of the field that searches. They are there from the start, where a table searches. */
export type SearchMessages = typeof searchEnglish

export const searchEnglish = {
  search: 'Search',
  /** `fields` is a list: `endpoint, model, user`. */
  searchIn: (fields: string): string => `Search ${fields}`,
  /** A label as it stands within `searchIn`. */
  searchedField: (label: string): string => withinSentence(label),
  clearSearch: 'Clear the search',
}
