import type { Density, Entry } from '@loggia/core'
import { useState, type ReactElement } from 'react'
import { useColumns } from '../hooks/use-columns.ts'
import type { TableHandle } from '../hooks/use-table-state.ts'
import type { TableColumn } from '../model/column-look.ts'
import { Announcer, useAnnounce } from '../parts/announcer.tsx'
import { columnsEnglish } from '../words/columns-messages.ts'
import { useViewer, useWords } from '../words/viewer.tsx'
import { ColumnItem } from './column-item.tsx'
import { DensityChoice } from './density-choice.tsx'

/** What can be arranged. */
export interface ColumnsPanelProps<E extends Entry> {
  readonly table: TableHandle
  /** All columns, as the table has them before anybody arranged them. */
  readonly columns: readonly TableColumn<E>[]
  /** How close the rows stand where nobody has chosen. Default: comfortable. */
  readonly density?: Density | undefined
}

/** Which columns are shown, in which order, how wide and where, and how close the rows stand. */
export function ColumnsPanel<E extends Entry>(props: ColumnsPanelProps<E>): ReactElement {
  return (
    <Announcer>
      <Panel {...props} />
    </Announcer>
  )
}

function Panel<E extends Entry>({ table, columns, density }: ColumnsPanelProps<E>): ReactElement {
  const words = useWords(columnsEnglish)
  const viewer = useViewer()
  const announce = useAnnounce()
  const { state, change } = table
  // One at a time, so that the list stays a list.
  const [opened, setOpened] = useState<string | null>(null)
  const { all, arrange, ...arrangement } = useColumns(table, columns)
  const move = (from: number, to: number): void => {
    const column = all[from]
    if (!column || to < 0 || to >= all.length) return
    const before = all[to < from ? to : to + 1]?.name ?? null
    arrange({ type: 'move', name: column.name, before })
    const [place, count] = [viewer.count(to + 1).text, viewer.count(all.length).text]
    announce(words.columnPlace(column.label, place, count))
  }
  const reset = (): void => {
    arrangement.reset()
    change({ type: 'density', density: null })
    announce(words.columnsAreUsual)
  }
  const shown = all.filter(({ hidden }) => !hidden).length
  return (
    <div className="loggia-columns">
      <ul className="loggia-column-list" aria-label={viewer.words.columns}>
        {all.map((column, at) => (
          <ColumnItem
            key={column.name}
            column={column}
            place={at}
            count={all.length}
            alone={shown === 1 && !column.hidden}
            onArrange={arrange}
            onMove={(to) => move(at, to)}
            open={opened === column.name}
            onOpen={(open) => setOpened(open ? column.name : null)}
          />
        ))}
      </ul>
      <DensityChoice
        density={state.density ?? density ?? 'comfortable'}
        onDensity={(next) => change({ type: 'density', density: next })}
      />
      <button type="button" className="loggia-button" onClick={reset}>
        {words.usualColumns}
      </button>
    </div>
  )
}
