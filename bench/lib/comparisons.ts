import type { Size } from './entries.ts'
import { costs, exportsAlone, searchesAlone, waits, withCompiler, type Line } from './lines.ts'
import type { SectionTitle } from './sections.ts'
import { subjects } from './subjects.ts'

/** One section of the report. */
export interface TableSection {
  readonly title: SectionTitle
  readonly comparisons: readonly Comparison[]
}

/** One table of the report. */
export interface Comparison {
  readonly title: string
  /** What is compared with what, and what is not. */
  readonly about: string
  /** Whose figures are shown. */
  readonly columns: readonly Column[]
  /** The names of the two whose ratio is shown. */
  readonly ratio: readonly [string, string]
  readonly lines: readonly Line[]
}

interface Column {
  readonly name: string
  readonly label: string
  readonly lacks?: Readonly<Record<string, string>>
}

/** The tables about so many entries, in order. */
export function tableSection(size: Size): TableSection {
  return {
    title: `## ${size.toLocaleString('en')} entries` as SectionTitle,
    comparisons: [
      {
        title: 'What a person waits for',
        about: size === 500 ? aboutPages : aboutLists,
        columns: peers,
        ratio: toFloor,
        lines: waits(size),
      },
      {
        title: 'Processor time of the main thread',
        about: aboutCosts,
        columns: peers,
        ratio: toFloor,
        lines: costs(size),
      },
      ...(size === 1_000_000 ? [] : [compiler(size)]),
      {
        title: 'Exports without a page',
        about: aboutExports,
        columns: ['csvChunks', 'toCsv', 'floor', 'jsonChunks', 'toJson', 'stringify'].map(named),
        ratio: ['csvChunks', 'floor'],
        lines: exportsAlone(size),
      },
      {
        title: 'Searches without a page',
        about: aboutSearches,
        columns: ['runQuery', 'finder', 'floor'].map(named),
        ratio: ['finder', 'floor'],
        lines: searchesAlone(size),
      },
    ],
  }
}

const toFloor = ['loggia', 'floor'] as const

const peers: readonly Column[] = subjects.filter(({ name }) => name !== 'compiled')

function named(name: string): Column {
  return { name, label: name === 'stringify' ? 'JSON.stringify' : name }
}

function compiler(size: Size): Comparison {
  return {
    title: 'With React Compiler',
    about:
      'The page of `LogsTable` built twice: its sources as they are, and compiled by `babel-plugin-react-compiler`.',
    columns: subjects.filter(({ name }) => name === 'loggia' || name === 'compiled'),
    ratio: ['compiled', 'loggia'],
    lines: withCompiler(size),
  }
}

const aboutPages = paragraph(
  '`LogsTable` over `arrayAdapter`, one page; the floor; TanStack Table with its client models and TanStack Virtual;',
  'AG Grid community with the modules that the steps need; MUI X Data Grid of the community, pages of 100. A wait runs',
  'from the receipt of the event to the frame after the result is in the DOM, so up to 17 ms of it are the wait for that',
  'frame: a key that changes nothing is what no page can beat. "Handled" is what the code of the page costs alone:',
  'from its first listener until the result is in the DOM.',
)

const aboutLists = paragraph(
  'One list of all entries, `paging="scroll"` in `LogsTable`; pages of 100 in MUI X. What a page prepares after its first',
  'rows is done before the other steps begin. The thumb is drawn from the start of the list to its end in 120 frames; a',
  'frame is blank when there is no row at the middle of the view, or near its edges.',
)

const aboutCosts =
  'Of the same steps, with style, layout and paint. It counts no waits, and hardly depends on what else the machine does.'

const aboutExports = paragraph(
  'The nine exported fields of every entry as text. The floor writes the same CSV in parts of 512 rows by code that',
  'knows nothing but log entries; `JSON.stringify` is given objects of these fields.',
)

const aboutSearches = paragraph(
  'While a text grows key by key. `finder` folds the entries at the first key, the floor makes its index then; `runQuery`',
  'is the readable definition, folds at every key, and also orders what it found.',
)

function paragraph(...lines: readonly string[]): string {
  return lines.join('\n')
}
