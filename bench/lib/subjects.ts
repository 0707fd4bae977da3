import type { Size } from './entries.ts'

/** A page that shows a table, and how it is driven. */
export interface Subject {
  readonly name: string
  /** What the report calls it. */
  readonly label: string
  readonly address: string
  /** The role of what is pressed to order by a column. */
  readonly header: 'button' | 'columnheader'
  /** The box that selects everything. */
  readonly box: string
  /** What is pressed to have everything as CSV, one after another; the last press is timed. */
  readonly csv: readonly string[]
  /** Whether its CSV is of what it shows, not of the fields that are exported. */
  readonly ownCsv: boolean
  /** What it cannot do, and why. */
  readonly lacks: Readonly<Partial<Record<'fling' | 'csv', string>>>
  /** Whether it is measured in every round, or in the first and the last. */
  readonly often: boolean
  readonly sizes: readonly Size[]
}

const everySize = [500, 100_000, 1_000_000] as const

const usual = {
  header: 'button',
  box: '[aria-label^="Select all"]',
  csv: ['.csv'],
  ownCsv: false,
  lacks: {},
  often: true,
  sizes: everySize,
} as const

const loggia: Subject = {
  ...usual,
  name: 'loggia',
  label: 'Loggia',
  address: 'loggia.html',
  csv: ['.loggia-actions', '[role="menuitem"]:has-text("Export as CSV")'],
}

/** The pages that show a table: ours first. */
export const subjects: readonly Subject[] = [
  loggia,
  {
    ...loggia,
    name: 'compiled',
    label: 'compiled',
    address: 'compiled/loggia.html',
    sizes: [500, 100_000],
  },
  { ...usual, name: 'floor', label: 'floor', address: 'floor.html' },
  {
    ...usual,
    name: 'tanstack',
    label: 'TanStack',
    address: 'tanstack.html',
    lacks: { csv: 'none of its own' },
    often: false,
  },
  {
    ...usual,
    name: 'aggrid',
    ownCsv: true,
    label: 'AG Grid',
    address: 'aggrid.html',
    header: 'columnheader',
    box: '.ag-header-select-all input',
    often: false,
  },
  {
    ...usual,
    name: 'mui',
    ownCsv: true,
    label: 'MUI X',
    address: 'mui.html',
    header: 'columnheader',
    lacks: { fling: 'pages only' },
    often: false,
  },
]
