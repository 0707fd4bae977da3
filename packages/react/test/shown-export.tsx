import { apiLogs, arrayAdapter, type DataAdapter, type LogEntry, type Query } from '@loggia/core'
import type { ReactElement } from 'react'
import { expect } from 'vitest'
import { page, type Locator } from 'vitest/browser'
import { useWholeExport } from '../src/index.ts'
import type { ExportOrder, WholeExportOptions } from '../src/index.ts'
import { fileText, type SavedFile } from './saved-files.ts'
import { show } from './shown-table.tsx'

interface ExportingProps {
  readonly adapter: DataAdapter<LogEntry>
  readonly order?: ExportOrder
  readonly options?: WholeExportOptions
}

/** An export of a host that brings its own look. */
function Exporting({ adapter, order, options }: ExportingProps): ReactElement {
  const { state, start, retry, cancel } = useWholeExport(adapter, apiLogs, options)
  return (
    <>
      <button type="button" onClick={() => start(order ?? { format: 'csv' })}>
        Export
      </button>
      <button type="button" onClick={retry}>
        Try again
      </button>
      <button type="button" onClick={cancel}>
        Cancel
      </button>
      <output>
        {JSON.stringify({ ...state, ...('error' in state ? { error: state.error.code } : {}) })}
      </output>
    </>
  )
}

/** Shows an export that nobody has started yet. */
export function showExport(
  adapter: DataAdapter<LogEntry>,
  props: Partial<ExportingProps> = {},
): void {
  show(<Exporting adapter={adapter} {...props} />)
}

/** Presses a button. */
export const press = (name: string): Promise<void> => page.getByRole('button', { name }).click()

const output: Locator = page.getByRole('status')

/** Waits until the export is in such a state. */
export async function isExport(state: Readonly<Record<string, unknown>>): Promise<void> {
  await expect
    .poll(() => JSON.parse(output.query()?.textContent ?? '{}') as unknown)
    .toMatchObject(state)
}

/** The endpoints in a CSV file, in order. */
export function endpointsIn(file: SavedFile | undefined): readonly string[] {
  return (file ? fileText(file) : '')
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(',')[3] ?? '')
}

/** What a stream does before it goes on with an entry; the number counts over all streams. */
type Before = (at: number, query: Query) => void | Promise<void>

/** Entries in memory whose streams can be made to break. `asked` tells the questions, with loads before streams. */
export function fragile(
  held: () => readonly LogEntry[],
  before: Before,
): Required<Pick<DataAdapter<LogEntry>, 'load' | 'stream'>> & {
  readonly cursors: (string | null)[]
} {
  const cursors: (string | null)[] = []
  let at = 0
  return {
    cursors,
    load: (query, call) => arrayAdapter(held(), apiLogs).load(query, call),
    async *stream(query, call) {
      cursors.push(query.cursor)
      for await (const entry of arrayAdapter(held(), apiLogs).stream(query, call)) {
        await before(at++, query)
        yield entry
      }
    },
  }
}
