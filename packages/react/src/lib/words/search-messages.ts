/** The words of the field that searches. They are there from the start, where a table searches. */
export type SearchMessages = typeof searchEnglish

export const searchEnglish = {
  search: 'Search',
  /** `fields` is a list: `endpoint, model, user`. */
  searchIn: (fields: string): string => `Search ${fields}`,
  clearSearch: 'Clear the search',
}
