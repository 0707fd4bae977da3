import type { Entry } from '@loggia/core'
import type { ReactElement } from 'react'
import type { TableColumn } from '../model/column-look.ts'

/** Enough to fill most screens. */
const indexes = Array.from({ length: 14 }, (_, index) => index)

/** Rows without content, as wide as the real ones, until the first page is there. */
export function SkeletonRows<E extends Entry>({
  columns,
}: {
  readonly columns: readonly TableColumn<E>[]
}): ReactElement {
  return (
    <>
      {indexes.map((index) => (
        <tr key={index} className="loggia-row loggia-skeleton" aria-hidden="true">
          <td className="loggia-select-cell" />
          {columns.map(({ name }, at) => (
            <td key={name} className="loggia-cell" data-column={name}>
              <span className="loggia-bone" data-length={(index + at * 2) % 3} />
            </td>
          ))}
        </tr>
      ))}
    </>
  )
}
