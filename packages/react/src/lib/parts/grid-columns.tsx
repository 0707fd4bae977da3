import type { Entry } from '@loggia/core'
import type { ReactElement } from 'react'
import type { TableColumn } from '../model/column-look.ts'

/** The widths of a grid. */
export interface GridColumnsProps<E extends Entry> {
  readonly columns: readonly TableColumn<E>[]
  /** Pixels that are left when every column has its width. */
  readonly spare: number
}

/** Pixels of the checkbox column. */
export const selectWidth = 40

/** How wide the columns are. Those that grow share what is left. */
export function GridColumns<E extends Entry>(props: GridColumnsProps<E>): ReactElement {
  const { columns, spare } = props
  const growing = columns.filter(({ look }) => look.grow).length
  const share = Math.floor(Math.max(0, spare) / Math.max(1, growing))
  return (
    <colgroup>
      <col width={selectWidth} />
      {columns.map(({ name, width, look }, at) => (
        // With nothing to share, a column that grows takes up what rounding and narrow screens leave.
        <col
          key={name}
          data-first={at === 0}
          {...(!look.grow ? { width } : share > 0 ? { width: width + share } : {})}
        />
      ))}
    </colgroup>
  )
}
