import type { Count, Messages } from '../src/index.ts'
import type { TermTrouble } from '../src/lib/words/filter-messages.ts'

type Functions = {
  readonly [
    Key in keyof Messages as Messages[Key] extends (...given: never[]) => string ? Key : never
  ]: Messages[Key]
}

/** What each message that says something of its own is called with here, once or more. */
export type Samples = {
  readonly [Key in keyof Functions]: Functions[Key] extends (...given: infer Given) => string
    ? readonly Given[]
    : never
}

const count = (value: number): Count => ({ value, text: value.toLocaleString('en') })

const some = count(7)
const many = count(12_345)
const zero = count(0)
const one = count(1)

/** Names have a sign that no word has, so that they are found again. */
const [label, name, file, moment] = ['Label#', 'name#', 'file#.csv', 'moment#']

const trouble = (code: TermTrouble['code']): [TermTrouble] => [
  { code, from: 0, to: 5, term: 'term#', word: 'word#', suggestion: null },
]

/** Arguments for every message that takes any. Its type holds it to all of them. */
export const samples: Samples = {
  findIn: [[some], [one]],
  found: [[some, many]],
  foundAnnouncement: [[zero], [some], [many]],
  total: [
    [many, 'exact'],
    [many, 'at-least'],
    [some, 'estimate'],
  ],
  actionsOn: [[some]],
  copyAs: [['FORMAT#']],
  exportAs: [['FORMAT#']],
  copied: [[many, 'FORMAT#']],
  saved: [[many, file]],
  copyTooLong: [['5.3 MB#']],
  selectRow: [[name]],
  sortedBy: [
    [label, 'ascending'],
    [label, 'descending'],
  ],
  zone: [['Europe/Berlin#']],
  copyValue: [[label]],
  valueCopied: [[label]],
  noMatch: [['text#']],
  noAnswerTo: [
    ['text#', false],
    ['text#', true],
  ],
  waitAtLeast: [['2 minutes#']],
  error: [['unavailable'], ['too-many']],
  range: [['11#', '20#']],
  rangeOf: [['11#', '20#', '500#']],
  roughly: [
    ['500#', 'exact'],
    ['500#', 'at-least'],
    ['500#', 'estimate'],
  ],
  policyName: [['free'], ['forever']],
  keeps: [['Plan#', some]],
  leavingToday: [[one], [some], [many]],
  leavingLater: [[many, moment]],
  endingToday: [[one], [many]],
  exportEvery: [['daily'], ['weekly'], ['monthly'], ['quarterly']],
  expiresInHours: [[some]],
  expiresInMinutes: [[some]],
  hoursLeft: [[some]],
  minutesLeft: [[some]],
  expiresAt: [[moment, 'in 3 days#']],
  activityError: [['forbidden'], ['timeout']],
  moveColumnUp: [[label]],
  moveColumnDown: [[label]],
  pinColumn: [[label]],
  usualColumnWidth: [[label]],
  columnWidth: [[label]],
  narrowerColumn: [[label]],
  widerColumn: [[label]],
  columnPlace: [[label, '3#', '8#']],
  columnPixels: [[label, '240#']],
  columnWidthIsUsual: [[label]],
  entryError: [['forbidden'], ['timeout']],
  showAll: [['1.2 MB#']],
  toolCall: [[name], ['']],
  toolResult: [[name], ['']],
  pageSelected: [[one], [some]],
  selectEverything: [
    [null, 'exact'],
    [many, 'exact'],
    [many, 'at-least'],
  ],
  everythingSelected: [
    [null, 'exact'],
    [many, 'exact'],
    [many, 'estimate'],
  ],
  longerThan: [['5.3 MB#']],
  exportProgress: [
    [some, null],
    [some, many],
  ],
  filesKept: [[file]],
  exportStopped: [[many]],
  manyFiles: [[some, 'first#.csv', 'last#.csv']],
  wholeExported: [[many, file]],
  exportVerified: [['exported#']],
  exportUncounted: [['exported#']],
  rowsLeftMeanwhile: [[some, many, count(33)]],
  rowsCameMeanwhile: [[many, some]],
  rowsLacking: [[some, many, count(33)]],
  rowsTwice: [[many, some]],
  since: [[moment]],
  until: [[moment]],
  periodZone: [['Europe/Berlin#', 'GMT+1#']],
  labelOf: [[label]],
  chosen: [[some]],
  findValue: [[label]],
  countedSince: [[moment]],
  valueContains: [['text#']],
  containing: [[label]],
  filter: (['is', 'not', 'contains', 'lacks', 'above', 'below'] as const).map((operator) => [
    label,
    operator,
    'values#',
  ]),
  quoted: [['text#']],
  removeFilter: [['filter#']],
  cellMenu: [[label]],
  only: [['value#']],
  without: [['value#']],
  moreThan: [['value#']],
  lessThan: [['value#']],
  problem: [
    trouble('unknown-field'),
    trouble('no-value'),
    trouble('not-a-number'),
    trouble('not-an-instant'),
    trouble('not-an-address'),
    trouble('not-ordered'),
    trouble('or-equal'),
    trouble('negated-limit'),
    trouble('no-webcrypto'),
  ],
  didYouMean: [['word#']],
  searchIn: [['fields#']],
  searchedField: [[label]],
  rowsInView: [
    ['11#', '20#', '500#'],
    ['11#', '11#', null],
  ],
  selected: [[some]],
  notLoadedYet: [[some, many]],
  autoOff: [['10 seconds#']],
  autoOn: [
    ['10 seconds#', null],
    ['10 seconds#', moment],
  ],
  autoFailing: [[moment]],
  autoTold: [[moment]],
  newRows: [
    [some, false],
    [some, true],
  ],
  newRowsWait: [
    [one, false],
    [some, true],
  ],
  showNewRows: [
    [one, false],
    [some, true],
  ],
  gap: [[null], [moment]],
  planOption: [
    ['Plan#', null],
    ['Plan#', some],
  ],
  wouldLeave: [[zero], [one], [many]],
  planChanged: [['Plan#']],
  windowDays: [[one], [some]],
  leavingOf: [[many, 'logs#']],
  passRan: [
    [zero, '2 s#'],
    [many, '2 s#'],
  ],
  passNotDone: [[one], [many]],
  passState: [['running'], ['done'], ['interrupted'], ['failed']],
  deleteKeyNamed: [[name]],
  deletionTitle: [[name]],
  rowsOfKey: [
    [zero, name, 'prefix#'],
    [many, name, 'prefix#'],
  ],
  exportAsFormat: [['FORMAT#']],
  rowsExported: [[many, file]],
  verified: [[some, many, file]],
  rowsArrived: [[some, many]],
  rowsLeft: [[some, many]],
  rowsMissing: [[some, many]],
  rowsDiffer: [[many]],
  deletionLost: [[one], [many]],
  deleted: [[zero], [one], [many]],
  accountError: [['forbidden'], ['bad-query']],
  lookingThrough: [[moment]],
  lookedThrough: [[moment]],
  nothingUntil: [[moment]],
  usage: [['logs'], ['activity']],
  usageSum: [
    [many, some, 'logs', '7 days#', null],
    [many, many, 'activity', null, 'May 14 – 20#'],
    [one, one, 'logs', null, null],
  ],
  usageCounted: [
    [many, 'logs'],
    [some, 'activity'],
  ],
  usageMost: [[some]],
  usageInUtc: [['time#']],
  usageZone: [['Europe/Berlin#']],
  usageEmpty: [['logs'], ['activity']],
  usageMatching: [['sum#']],
  usageSince: [[moment]],
  usualView: [['logs'], ['activity'], ['jobs']],
  viewIs: [
    [name, true],
    [name, false],
  ],
  openViewFirst: [[name]],
  renameView: [[name]],
  deleteView: [[name]],
  viewOpened: [[name]],
  viewSaved: [[name]],
  viewRenamed: [[name]],
  viewDeleted: [[name]],
  viewOpensNow: [[name]],
  viewNotSaved: [[name]],
  viewNotDeleted: [[name]],
}
