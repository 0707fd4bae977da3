import type { ReactElement } from 'react'
import { useViewer } from '../words/viewer.tsx'

/** A dash where nothing was recorded. The words beside it are cut off by the style sheet, and read out. */
export function NotRecorded(): ReactElement {
  const { words } = useViewer()
  return (
    <span className="loggia-nothing">
      <span aria-hidden="true">—</span>
      {words.notRecorded}
    </span>
  )
}
