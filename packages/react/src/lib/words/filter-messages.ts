import type { Operator, QueryTextProblem } from '@loggia/core'
import type { SearchMessages } from './search-messages.ts'
import type { Count } from './table-messages.ts'
import { withinSentence } from './within-sentence.ts'

/** The words about filters, query text and the menu of a cell. They come with what says them. */
export type FilterWords = typeof filterEnglish

/** All words about what a table is narrowed by. */
export type FilterMessages = FilterWords & SearchMessages

const operatorWords: Readonly<Record<Operator, string>> = {
  is: 'is',
  not: 'is not',
  contains: 'contains',
  lacks: 'does not contain',
  above: '>',
  below: '<',
}

export const filterEnglish = {
  filters: 'Filters',
  period: 'Period',
  periodPresets: {
    hour: 'Last hour',
    day: 'Last 24 hours',
    week: 'Last 7 days',
    month: 'Last 30 days',
  },
  allTime: 'All time',
  since: (moment: string): string => `Since ${moment}`,
  until: (moment: string): string => `Until ${moment}`,
  noPeriod: 'Ends before it begins',
  periodFrom: 'From',
  periodTo: 'To',
  /** `offset` is `GMT+1`. */
  periodZone: (zone: string, offset: string): string => `Times are in ${zone} (${offset})`,
  applyPeriod: 'Apply',
  incompleteTime: 'Complete the date and the time, or clear both.',
  skippedTime: 'Clocks skip this time on that day. Choose another one.',
  reversedPeriod: 'The end has to be after the beginning.',
  repeatedFrom: 'Clocks show this time twice. The period begins with the first.',
  repeatedTo: 'Clocks show this time twice. The period ends with the second.',

  all: 'All',
  /** Stands before what is chosen. */
  labelOf: (label: string): string => `${label}:`,
  chosen: (count: Count): string => `${count.text} chosen`,
  findValue: (label: string): string => `Find ${withinSentence(label)}`,
  noValueFound: 'No value holds this text',
  noFrequentValue: 'None of the most frequent values holds this text',
  noValues: 'Nothing is recorded for this yet',
  countsLoading: 'Looking up what there is…',
  countsFailed: 'What there is could not be looked up.',
  moreValues: 'There are more values than these.',
  /** `moment` is a date with its time. */
  countedSince: (moment: string): string => `Counted since ${moment}.`,
  valueContains: (text: string): string => `Contains “${text}”`,
  containing: (label: string): string => `${label} contains`,
  applyText: 'Apply',
  clearChoice: 'Clear',
  notRecordedValue: 'empty',
  /** `values` is a list: `200 or 404`. */
  filter: (label: string, operator: Operator, values: string): string =>
    `${label} ${operatorWords[operator]} ${values}`,
  quoted: (text: string): string => `“${text}”`,
  removeFilter: (filter: string): string => `Remove filter: ${filter}`,
  clearAll: 'Clear all',
  nothingMatches: 'No row matches',

  cellMenu: (label: string): string => `Filter by ${withinSentence(label)}`,
  only: (value: string): string => `Only ${value}`,
  without: (value: string): string => `Without ${value}`,
  onlyNotRecorded: 'Only where nothing is recorded',
  onlyRecorded: 'Only where something is recorded',
  moreThan: (value: string): string => `More than ${value}`,
  lessThan: (value: string): string => `Less than ${value}`,
  fromThisTime: 'From this time on',
  untilThisTime: 'Until this time',
  copyCell: 'Copy value',

  problem: (problem: TermTrouble): string => problemWords[problem.code](problem),
  didYouMean: (word: string): string => `Did you mean ${word}?`,
  searchAsText: 'Search it as text',
  pressEnter: 'Press Enter to search',
}

/** What is wrong with a term, also that this page cannot hash the address in it. */
export interface TermTrouble extends Omit<QueryTextProblem, 'code'> {
  readonly code: QueryTextProblem['code'] | 'no-webcrypto'
}

const problemWords: Readonly<Record<TermTrouble['code'], (problem: TermTrouble) => string>> = {
  'unknown-field': ({ word }) => `There is no field named “${word}”.`,
  'no-value': ({ word }) => `Say what to look for after “${word}:”.`,
  'not-a-number': ({ term }) => `“${term}” needs a number.`,
  'not-an-instant': ({ word }) => `Write a limit after “${word}:”, such as ${word}:>2026-03-14.`,
  'not-an-address': ({ term }) => `“${term}” needs a whole IP address.`,
  'not-ordered': ({ term }) => `“${term}” cannot be compared with > or <.`,
  'no-webcrypto': () => 'Looking for an address needs a secure connection.',
  'or-equal': ({ term }) => `“${term}”: use > or < alone.`,
  'negated-limit': ({ term }) => `“${term}”: turn > and < round instead of the minus.`,
}
