import type { ReactElement } from 'react'
import { panelEnglish } from '../words/panel-messages.ts'
import { useWords } from '../words/viewer.tsx'
import { isBusy, mayDelete } from './key-deletion-state.ts'
import type { KeyDeletionHandle } from './use-key-deletion.ts'

/** Close, and the deletion, which can be pressed only when all is verified. */
export function DeletionButtons({
  deletion: { state, verify, remove },
  nextId,
  onLeave,
}: {
  readonly deletion: KeyDeletionHandle
  /** The id of what has to be done first. */
  readonly nextId: string
  readonly onLeave: () => void
}): ReactElement {
  const words = useWords(panelEnglish)
  const ready = mayDelete(state)
  return (
    <div className="loggia-dialog-buttons">
      {state.step === 'unknown' ? (
        <button type="button" className="loggia-button" data-primary onClick={verify}>
          {words.countAgain}
        </button>
      ) : null}
      <button
        type="button"
        className="loggia-button"
        aria-disabled={isBusy(state)}
        {...(state.step === 'done' ? { 'data-primary': true } : {})}
        onClick={onLeave}
      >
        {words.closeDialog}
      </button>
      {state.step === 'done' ? null : (
        <button
          type="button"
          className="loggia-button loggia-danger-button"
          // It keeps the focus while it can do nothing.
          aria-disabled={!ready}
          aria-describedby={ready ? undefined : nextId}
          onClick={remove}
        >
          {words.deleteKeyAndRows}
        </button>
      )}
    </div>
  )
}

/** Asked of somebody who closes while an export runs. */
export function StopQuestion({
  onKeep,
  onStop,
}: {
  readonly onKeep: () => void
  readonly onStop: () => void
}): ReactElement {
  const words = useWords(panelEnglish)
  return (
    <div className="loggia-dialog-buttons" role="group" aria-label={words.stopExport}>
      <span role="alert">{words.stopExport}</span>
      <button type="button" className="loggia-button" data-primary onClick={onKeep}>
        {words.keepExporting}
      </button>
      <button type="button" className="loggia-button" onClick={onStop}>
        {words.stopAndClose}
      </button>
    </div>
  )
}
