import type { ReactElement } from 'react'
import { exportEnglish } from '../words/export-messages.ts'
import { useViewer, useWords } from '../words/viewer.tsx'

/** How far an export is, and a way to end it. */
export interface ExportProgressProps {
  readonly rows: number
  /** `null` when nobody knows how many will come. */
  readonly expected: number | null
  readonly onCancel: () => void
}

/** A bar, the numbers, and Cancel. */
export function ExportProgress({ rows, expected, onCancel }: ExportProgressProps): ReactElement {
  const words = useWords(exportEnglish)
  const { count } = useViewer()
  const bounds = expected ? { max: expected, value: Math.min(rows, expected) } : {}
  return (
    <div className="loggia-export">
      <progress className="loggia-bar" aria-label={words.exporting} {...bounds} />
      <span className="loggia-export-rows">
        {words.exportProgress(count(rows), expected === null ? null : count(expected))}
      </span>
      <button type="button" className="loggia-button" data-primary onClick={onCancel}>
        {words.cancelExport}
      </button>
    </div>
  )
}
