import type { Entry } from '@loggia/core'
import { memo, type ReactElement } from 'react'
import { cellAddress } from '../hooks/use-grid-focus.ts'
import type { TableColumn } from '../model/column-look.ts'
import { pinnedPlace } from '../model/pinning.ts'
import { listEnglish } from '../words/list-messages.ts'
import { useWords } from '../words/viewer.tsx'

/** What is drawn while a row is on its way. */
export interface WaitingRowProps<E extends Entry> {
  readonly index: number
  /** Its place among the lines of the body. */
  readonly line: number
  readonly columns: readonly TableColumn<E>[]
  /** Whether all rows are selected. */
  readonly selected: boolean
  /** The column of the tab stop; `null` when it is in another row. */
  readonly activeColumn: number | null
}

function DrawnRow<E extends Entry>(props: WaitingRowProps<E>): ReactElement {
  const { index, line, columns, selected, activeColumn } = props
  const words = useWords(listEnglish)
  /** The focus waits here for the row. */
  const cell = (column: number): React.ComponentProps<'td'> & { readonly 'data-cell': string } => ({
    'data-cell': cellAddress({ row: index, column }),
    tabIndex: activeColumn === column ? 0 : -1,
    'aria-label': words.rowOnItsWay,
  })
  return (
    <tr
      className="loggia-row loggia-skeleton"
      aria-rowindex={line + 2}
      aria-selected={selected}
      aria-busy
      data-index={index}
    >
      <td className="loggia-select-cell" {...cell(0)} />
      {columns.map(({ name }, at) => (
        <td
          key={name}
          className="loggia-cell"
          data-column={name}
          data-pin={pinnedPlace(columns, at)}
          {...cell(at + 1)}
        >
          <span className="loggia-bone" data-length={(index + at * 2) % 3} />
        </td>
      ))}
    </tr>
  )
}

/** A row that is on its way, as wide as it will be. The cast keeps the generic that `memo` drops. */
export const WaitingRow: typeof DrawnRow = memo(DrawnRow) as unknown as typeof DrawnRow
