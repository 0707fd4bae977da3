import type { ReactElement } from 'react'
import { useViewer, type Viewer } from '../words/viewer.tsx'

/** A dash where nothing was recorded. The words beside it are cut off by the style sheet, and read out. */
export function NotRecorded(): ReactElement {
  return notRecorded(useViewer())
}

/** The same for what is drawn many times, without a component. */
export function notRecorded({ words }: Pick<Viewer, 'words'>): ReactElement {
  return (
    <span className="loggia-nothing">
      <span aria-hidden="true">—</span>
      {words.notRecorded}
    </span>
  )
}
