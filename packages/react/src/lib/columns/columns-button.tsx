import type { Entry } from '@loggia/core'
import type { ReactElement, RefObject } from 'react'
import { useFetched } from '../hooks/use-fetched.ts'
import { Icon } from '../parts/icon.tsx'
import { PopoverButton } from '../parts/popover-button.tsx'
import { useViewer } from '../words/viewer.tsx'
import type { ColumnsPanelProps } from './columns-panel.tsx'

/** What the button needs. */
export interface ColumnsButtonProps<E extends Entry> extends ColumnsPanelProps<E> {
  /** Where the panel is drawn: the root of the table. */
  readonly container: RefObject<HTMLElement | null>
}

/** A button that opens the panel to arrange columns. */
export function ColumnsButton<E extends Entry>(props: ColumnsButtonProps<E>): ReactElement {
  const { container, ...panel } = props
  const { words } = useViewer()
  return (
    <PopoverButton
      className="loggia-button loggia-icon-button"
      label={words.columns}
      title={words.columns}
      container={container}
      align="end"
      content={() => panelOf(panel)}
    >
      <Icon name="columns" />
    </PopoverButton>
  )
}

function panelOf<E extends Entry>(props: ColumnsPanelProps<E>): ReactElement {
  return <Panel {...props} />
}

function Panel<E extends Entry>(props: ColumnsPanelProps<E>): ReactElement | null {
  const panel = useFetched(fetchPanel)
  return panel && <panel.ColumnsPanel {...props} />
}

const fetchPanel = (): Promise<typeof import('./columns-panel.tsx')> =>
  import('./columns-panel.tsx')
