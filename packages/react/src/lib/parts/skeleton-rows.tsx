import type { Entry } from '@loggia/core'
import { useLayoutEffect, useState, type ReactElement } from 'react'
import { useHydrated } from '../hooks/use-hydrated.ts'
import type { TableColumn } from '../model/column-look.ts'
import { pinnedPlace } from '../model/pinning.ts'

/** Enough to fill most screens. */
const indexes = Array.from({ length: 14 }, (_, index) => index)

/** Rows without content, as wide as the real ones, until the first page is there. */
export function SkeletonRows<E extends Entry>({
  columns,
}: {
  readonly columns: readonly TableColumn<E>[]
}): ReactElement | null {
  // What a server has rendered stands there already; elsewhere rows that are at hand come in the same moment.
  const hydrated = useHydrated()
  const [awaited, setAwaited] = useState(false)
  // oxlint-disable-next-line react-hooks/set-state-in-effect -- whoever has an answer at hand gives it in such an effect, too
  useLayoutEffect(() => setAwaited(true), [])
  if (hydrated && !awaited) return null
  return (
    <>
      {indexes.map((index) => (
        <tr key={index} className="loggia-row loggia-skeleton" aria-hidden="true">
          <td className="loggia-select-cell" />
          {columns.map(({ name }, at) => (
            <td
              key={name}
              className="loggia-cell"
              data-column={name}
              data-pin={pinnedPlace(columns, at)}
            >
              <span className="loggia-bone" data-length={(index + at * 2) % 3} />
            </td>
          ))}
        </tr>
      ))}
    </>
  )
}
