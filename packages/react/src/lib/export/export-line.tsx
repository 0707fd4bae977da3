import { useEffect, useRef, type ReactElement } from 'react'
import { FocusKeeper } from '../account/focus-keeper.ts'
import { useFocusHandover } from '../hooks/use-focus-handover.ts'
import { useAnnounce } from '../parts/announcer.tsx'
import { failureText } from '../parts/failure-bar.tsx'
import { Icon } from '../parts/icon.tsx'
import { exportEnglish, type ExportMessages } from '../words/export-messages.ts'
import { useViewer, useWords, type Viewer } from '../words/viewer.tsx'
import { ExportProgress } from './export-progress.tsx'
import { exportedText, filesText } from './exported-text.ts'
import type { WholeExportState } from './use-whole-export.ts'

/** An export that runs, has ended, or waits for somebody. */
export type ShownExport = Exclude<WholeExportState, { readonly type: 'idle' }>

/** How an export goes, and what can be done about it. */
export interface ExportLineProps {
  readonly state: ShownExport
  readonly onCancel: () => void
  readonly onRetry: () => void
  readonly onDismiss: () => void
}

/** A bar with numbers and Cancel; later, what became of it. The numbers are not read out, the end is. */
export function ExportLine({ state, onCancel, onRetry, onDismiss }: ExportLineProps): ReactElement {
  const words = useWords(exportEnglish)
  const viewer = useViewer()
  const announce = useAnnounce()
  const line = useRef<HTMLDivElement>(null)
  useFocusHandover(line)
  const text = exportText(state, words, viewer)
  const said = state.type === 'running' && text === '' ? words.exporting : text
  useEffect(() => announce(said), [announce, said])
  const isTrouble = state.type === 'failed' || isShort(state)
  return (
    <div ref={line} className="loggia-whole-line" tabIndex={-1} data-trouble={isTrouble}>
      <FocusKeeper place={line} step={state.type} />
      {state.type === 'running' ? (
        <ExportProgress {...state} onCancel={onCancel} />
      ) : (
        <Icon name={isTrouble ? 'warning' : 'done'} />
      )}
      <bdi className="loggia-whole-text">{text}</bdi>
      {isTrouble ? (
        <button type="button" className="loggia-button" data-primary onClick={onRetry}>
          {words.tryExportAgain}
        </button>
      ) : null}
      {state.type === 'running' ? null : (
        <button
          type="button"
          className="loggia-button"
          {...(isTrouble ? {} : { 'data-primary': true })}
          onClick={onDismiss}
        >
          {viewer.words.dismiss}
        </button>
      )}
    </div>
  )
}

/** Whether a file lacks rows, or holds too many. */
function isShort(state: ShownExport): boolean {
  return state.type === 'done' && state.check.type === 'differs'
}

/** What stands beside the bar, or instead of it. */
function exportText(state: ShownExport, words: ExportMessages, viewer: Viewer): string {
  switch (state.type) {
    case 'running':
      if (state.trouble) {
        return state.trouble.code === 'rate-limited' ? words.exportPauses : words.exportGoesOn
      }
      return filesText(state.files, words, viewer)
    case 'failed':
      return [
        words.exportStopped(viewer.count(state.rows)),
        failureText(state.error, viewer),
        ...(state.rows > 0 ? [words.exportResumes] : []),
      ].join(' ')
    case 'cancelled':
      return state.files.length === 0
        ? words.exportCancelled
        : words.filesKept(filesText(state.files, words, viewer))
    case 'done':
      return exportedText(state, words, viewer)
    default:
      return state satisfies never
  }
}
