/** One table of the report. */
export interface Comparison {
  readonly title: string
  /** What is compared with what, and what is not. */
  readonly about: string
  /** Whose figures are shown: ours first. */
  readonly subjects: readonly [Subject, ...Subject[]]
  readonly lines: readonly Line[]
}

interface Subject {
  readonly name: string
  readonly label: string
}

/** One thing that was measured. */
export interface Line {
  readonly measure: string
  readonly label: string
  /** Whether the slowest time is shown too. */
  readonly worst?: boolean
  /** The highest ratio to the floor that is good enough; with `absolute`, the highest figure. */
  readonly goal?: number
  readonly absolute?: boolean
}

const pages: Comparison['subjects'] = [
  { name: 'loggia', label: 'Loggia' },
  { name: 'floor', label: 'floor' },
  { name: 'tanstack', label: 'TanStack' },
]

/** The tables of the report, in order. */
export const comparisons: readonly Comparison[] = [
  {
    title: 'A page of 500 entries',
    about: paragraph(
      '`LogsTable` over `arrayAdapter`; the floor; TanStack Table with its client models and TanStack Virtual, as its',
      'guide sets them up. "Painted" runs from the receipt of the event to the frame after the result is in the DOM,',
      'so up to 17 ms of it are the wait for that frame: `a key that changes nothing` is what no page can beat.',
      '"Handled" is what the code of the page costs: from its first listener until the result is in the DOM.',
    ),
    subjects: pages,
    lines: [
      { measure: '500 first rows', label: 'entries ready to first rows painted', goal: 1.5 },
      { measure: '500 idle key', label: 'a key that changes nothing, painted' },
      { measure: '500 key painted', label: 'a key in find, painted', worst: true, goal: 1.25 },
      {
        measure: '500 key handled',
        label: 'a key in find, handled',
        worst: true,
        goal: 16,
        absolute: true,
      },
      ...tableLines(500),
    ],
  },
  {
    title: '100,000 entries',
    about: paragraph(
      'The floor and TanStack show one list of all entries. `LogsTable` shows pages of 500, so each step is a question',
      'to `arrayAdapter`, which searches, orders and counts all of them by `runQuery` each time; the search field is the',
      'host’s and sets the `search` of the table’s state. Select all selects 500 in `LogsTable` and 100,000 elsewhere.',
    ),
    subjects: pages,
    lines: [
      { measure: '100000 first rows', label: 'entries ready to first rows painted', goal: 1.5 },
      { measure: '100000 key painted', label: 'a key in search, painted', worst: true, goal: 1.25 },
      { measure: '100000 key handled', label: 'a key in search, handled', worst: true },
      ...tableLines(100_000),
      { measure: '100000 heap', label: 'MB kept alive over the bare entries', absolute: true },
    ],
  },
  ...([500, 100_000] as const).map((size) => ({
    title: `Exports of ${size.toLocaleString('en')} entries`,
    about: paragraph(
      'The nine exported fields of every entry as text, in the browser, without a page. The floor writes the same CSV',
      'in parts of 512 rows by code that knows nothing but log entries; `JSON.stringify` is given objects of these fields.',
    ),
    subjects: [
      { name: 'csvChunks', label: 'csvChunks' },
      { name: 'toCsv', label: 'toCsv' },
      { name: 'floor', label: 'floor' },
      { name: 'jsonChunks', label: 'jsonChunks' },
      { name: 'toJson', label: 'toJson' },
      { name: 'stringify', label: 'JSON.stringify' },
    ] as const,
    lines: [{ measure: `${size} text`, label: 'ms', goal: 1.1 }],
  })),
  {
    title: 'Searches without a page',
    about: paragraph(
      'While a text grows key by key. `finder` and the floor fold the entries into one text each at the first key and look',
      'into those afterwards; `runQuery` is the readable definition, folds at every key, and also orders what it found.',
    ),
    subjects: [
      { name: 'runQuery', label: 'runQuery' },
      { name: 'finder', label: 'finder' },
      { name: 'floor', label: 'floor' },
    ],
    lines: [
      { measure: '500 first search', label: '500 entries, the first key', worst: true },
      { measure: '500 search', label: '500 entries, the next keys', worst: true },
      { measure: '100000 first search', label: '100,000 entries, the first key', worst: true },
      { measure: '100000 search', label: '100,000 entries, the next keys', worst: true },
    ],
  },
]

function tableLines(size: number): readonly Line[] {
  return [
    { measure: `${size} sort time`, label: 'order by time', goal: 1.25 },
    { measure: `${size} turn time`, label: 'the other way round' },
    {
      measure: `${size} sort endpoint`,
      label: 'order by endpoint, for the first time',
      goal: 1.25,
    },
    { measure: `${size} turn endpoint`, label: 'the other way round' },
    { measure: `${size} select all`, label: 'select all', goal: 1.25 },
    { measure: `${size} scroll`, label: 'scroll, ms of the main thread a frame', goal: 1.4 },
  ]
}

function paragraph(...lines: readonly string[]): string {
  return lines.join('\n')
}
