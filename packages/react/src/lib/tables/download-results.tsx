import type { ReactElement } from 'react'
import { Icon } from '../parts/icon.tsx'
import { useViewer } from '../words/viewer.tsx'

/** What the button does, and whether it can do it now. */
export interface DownloadResultsProps {
  /** While an export runs, the button keeps its place and the focus, and does nothing. */
  readonly busy: boolean
  readonly onDownload: () => void
}

/** Saves all rows that match. Where room is scarce only its drawing is seen. */
export function DownloadResults({ busy, onDownload }: DownloadResultsProps): ReactElement {
  const { words } = useViewer()
  return (
    <button
      type="button"
      className="loggia-button loggia-download"
      title={words.downloadResults}
      aria-disabled={busy}
      onClick={busy ? undefined : onDownload}
    >
      <Icon name="download" />
      <span className="loggia-download-label">{words.downloadResults}</span>
    </button>
  )
}
