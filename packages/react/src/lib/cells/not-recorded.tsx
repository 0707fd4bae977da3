import type { ReactElement } from 'react'
import { useViewer } from '../words/viewer.tsx'

/** A dash where nothing was recorded. */
export function NotRecorded(): ReactElement {
  const { words } = useViewer()
  return (
    <span className="loggia-nothing">
      <span aria-hidden="true">—</span>
      <span className="loggia-hidden">{words.notRecorded}</span>
    </span>
  )
}
