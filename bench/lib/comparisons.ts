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
      'guide sets them up. A wait runs from the receipt of the event to the frame after the result is in the DOM, so',
      'up to 17 ms of it are the wait for that frame: a key that changes nothing is what no page can beat. "Handled"',
      'is what the code of the page costs alone: from its first listener until the result is in the DOM.',
    ),
    subjects: pages,
    lines: [
      ...waits(500),
      {
        measure: '500 key handled',
        label: 'a key, handled',
        worst: true,
        goal: 16,
        absolute: true,
      },
    ],
  },
  {
    title: 'A page of 500 entries: processor time of the main thread',
    about: paragraph(
      'Of the same steps, with style, layout and paint. It counts no waits, and hardly depends on what else the machine does.',
    ),
    subjects: pages,
    lines: costs(500),
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
      ...waits(100_000),
      {
        measure: '100000 heap megabytes',
        label: 'MB kept alive over the bare entries',
        absolute: true,
      },
    ],
  },
  {
    title: '100,000 entries: processor time of the main thread',
    about: 'Of the same steps.',
    subjects: pages,
    lines: costs(100_000),
  },
  ...([500, 100_000] as const).map(exports),
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

function waits(size: number): readonly Line[] {
  return [
    { measure: `${size} first rows painted`, label: 'entries ready to first rows', goal: 1.5 },
    { measure: `${size} idle key painted`, label: 'a key that changes nothing' },
    { measure: `${size} key painted`, label: 'a key', worst: true, goal: 1.25 },
    { measure: `${size} sort time painted`, label: 'order by time', goal: 1.25 },
    { measure: `${size} turn time painted`, label: 'the other way round' },
    {
      measure: `${size} sort endpoint painted`,
      label: 'order by endpoint, first time',
      goal: 1.25,
    },
    { measure: `${size} turn endpoint painted`, label: 'the other way round' },
    { measure: `${size} select all painted`, label: 'select all', goal: 1.25 },
  ]
}

function costs(size: number): readonly Line[] {
  return [
    { measure: `${size} first rows cpu`, label: 'first rows' },
    { measure: `${size} idle key cpu`, label: 'a key that changes nothing' },
    { measure: `${size} key cpu`, label: 'a key' },
    { measure: `${size} turn time cpu`, label: 'order by time, the other way round' },
    { measure: `${size} turn endpoint cpu`, label: 'order by endpoint, the other way round' },
    { measure: `${size} select all cpu`, label: 'select all' },
    { measure: `${size} scroll cpu`, label: 'scroll, a frame', goal: 1.4 },
  ]
}

function exports(size: number): Comparison {
  return {
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
    ],
    lines: [{ measure: `${size} text`, label: 'ms', goal: 1.1 }],
  }
}

function paragraph(...lines: readonly string[]): string {
  return lines.join('\n')
}
