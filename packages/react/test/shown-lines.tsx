import { apiLogs, type LogEntry } from '@loggia/core'
import type { RenderResult } from '@testing-library/react'
import { useMemo, useRef, useState, type ReactElement } from 'react'
import {
  EntryGrid,
  tableColumns,
  TableRoot,
  useSelection,
  useSorting,
  useTableState,
  ViewerProvider,
  type EntryGridProps,
} from '../src/index.ts'
import { rowsOf } from '../src/lib/model/row.ts'
import { grid, show } from './shown-table.tsx'

/** A grid whose rows open, over state of its own. */
export interface LinesProps extends Partial<EntryGridProps<LogEntry>> {
  readonly entries: readonly LogEntry[]
  /** Ids of the rows that are open at first. */
  readonly open?: readonly string[]
  /** What an opened row tells. `null`: rows do not open. */
  readonly tell?: ((entry: LogEntry) => ReactElement) | null
  readonly timeZone?: string
  readonly dir?: 'ltr' | 'rtl'
}

/** Shows that grid. */
export function showLines(
  entries: readonly LogEntry[],
  props: Partial<LinesProps> = {},
): RenderResult {
  return show(<LinesGrid entries={entries} {...props} />)
}

export function LinesGrid(props: LinesProps): ReactElement {
  const { entries, open, tell = tellBlock, timeZone = 'UTC', dir = 'ltr', ...others } = props
  const root = useRef<HTMLDivElement>(null)
  const initialState = { open: new Set(open) }
  const table = useTableState(apiLogs, { initialState })
  const rows = useMemo(() => rowsOf(entries), [entries])
  const columns = useMemo(() => tableColumns(apiLogs, {}), [])
  const content = tell && (({ entry }: { readonly entry: LogEntry }) => tell(entry))
  return (
    <ViewerProvider locale="en" timeZone={timeZone}>
      <div dir={dir} style={{ blockSize: '100%' }}>
        <TableRoot ref={root} density="comfortable" theme="light" fullscreen={false}>
          <EntryGrid
            label="Requests"
            columns={columns}
            rows={rows}
            sorting={useSorting(table)}
            selection={useSelection(table, rows)}
            density="comfortable"
            loading={false}
            detail={
              content && {
                open: table.state.open,
                onOpen: (id, is) => table.change({ type: 'open', id, open: is }),
                content,
              }
            }
            onCopyValue={() => undefined}
            {...others}
          />
        </TableRoot>
      </div>
    </ViewerProvider>
  )
}

/** A block with a button and text, as high as its entry says with the number at its end: 200 to 380 pixels. */
function tellBlock({ id, endpoint }: LogEntry): ReactElement {
  const height = 200 + (Number(id.split('-')[1]) % 7) * 30.5
  return (
    <div style={{ blockSize: height, padding: 8 }}>
      <p>What {endpoint} told</p>
      <button type="button">Act on {endpoint}</button>
      <input aria-label={`Note on ${endpoint}`} />
    </div>
  )
}

/** Content that stays empty for a moment whenever it is drawn. */
export function LateContent({ height }: { readonly height: number }): ReactElement | null {
  const [there, setThere] = useState(false)
  return (
    <div
      ref={() => {
        const timer = setTimeout(() => setThere(true), 50)
        return () => clearTimeout(timer)
      }}
      style={{ blockSize: there ? height : 10 }}
      data-there={there}
    />
  )
}

/** What the drawn lines are, from top to bottom: `Mar 6`, `log-0`, `[log-0]` for what a row tells. */
export function drawnLines(): readonly string[] {
  return [...grid.element().querySelectorAll('tbody tr:not(.loggia-spacer)')].map(lineName)
}

function lineName(line: Element): string {
  if (line.matches('.loggia-day')) return line.textContent
  if (line.matches('.loggia-opened')) return `[${/\/v1\/\d+/.exec(line.textContent)?.[0] ?? ''}]`
  return line.querySelector('[data-column="endpoint"]')?.textContent ?? ''
}
