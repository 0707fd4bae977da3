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

/** How wide the columns are. What is left goes to those that want more, then to those that grow. */
export function GridColumns<E extends Entry>(props: GridColumnsProps<E>): ReactElement {
  const { columns, spare } = props
  const left = Math.max(0, spare)
  const wanted = columns.reduce((sum, { extraWidth = 0 }) => sum + extraWidth, 0)
  const growing = columns.filter(({ look }) => look.grow).length
  const share = Math.floor(Math.max(0, left - wanted) / Math.max(1, growing))
  return (
    <colgroup>
      <col width={selectWidth} />
      {columns.map(({ name, width, extraWidth = 0, look }, at) => (
        // With nothing to share, a column that grows takes up what rounding and narrow screens leave.
        <col
          key={name}
          data-first={at === 0}
          {...(!look.grow
            ? { width: width + Math.min(extraWidth, left) }
            : share > 0
              ? { width: width + share }
              : {})}
        />
      ))}
    </colgroup>
  )
}
