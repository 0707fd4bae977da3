import type { Entry } from '@loggia/core'
import { useId, useRef, useState, type KeyboardEvent, type ReactElement } from 'react'
import { panelEnglish } from '../words/panel-messages.ts'
import { useViewer, useWords } from '../words/viewer.tsx'
import { DeletionButtons, StopQuestion } from './deletion-buttons.tsx'
import { DeletionSteps } from './deletion-steps.tsx'
import type { KeyDeletionSource } from './key-deletion-flow.ts'
import { isBusy } from './key-deletion-state.ts'
import { outcomeText, spokenText, stepTexts } from './key-deletion-text.ts'
import { FocusKeeper } from '../account/focus-keeper.ts'
import { useKeyDeletion } from './use-key-deletion.ts'
import { useModal } from './use-modal.ts'

/** Which key is deleted, and what happens afterwards. */
export interface KeyDeletionDialogProps<E extends Entry> extends KeyDeletionSource<E> {
  /** The name of the key. Default: its prefix. */
  readonly name?: string | null | undefined
  /** Called when the person is done, whether anything was deleted or not. Take the dialog away then. */
  readonly onClose: () => void
}

/** The steps of a safe deletion in a dialog over the page. */
export function KeyDeletionDialog<E extends Entry>(props: KeyDeletionDialogProps<E>): ReactElement {
  const { prefix, onClose } = props
  const name = props.name || `${prefix}...`
  const words = useWords(panelEnglish)
  const viewer = useViewer()
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  const next = useId()
  const [asking, setAsking] = useState(false)
  const deletion = useKeyDeletion(props)
  const { state } = deletion
  useModal(dialog)
  const leave = (): void => {
    if (isBusy(state)) return
    if (state.step === 'exporting') setAsking(true)
    else onClose()
  }
  const steps = stepTexts(state, { name, prefix }, words, viewer)
  const outcome = outcomeText(state, words, viewer)
  return (
    <dialog
      ref={dialog}
      className="loggia-dialog"
      tabIndex={-1}
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault()
        leave()
      }}
      onKeyDown={(event) => leaveByEscape(event, leave)}
    >
      <FocusKeeper place={dialog} step={`${state.step} ${asking}`} />
      <h2 id={title} className="loggia-dialog-title" tabIndex={-1}>
        {words.deletionTitle(name)}
      </h2>
      {state.step === 'done' ? (
        <p className="loggia-dialog-done">{words.deleted(viewer.count(state.deleted))}</p>
      ) : (
        <DeletionSteps deletion={deletion} steps={steps} nextId={next} />
      )}
      {outcome ? (
        <p className="loggia-dialog-outcome" data-tone={isBusy(state) ? 'quiet' : 'warning'}>
          {outcome}
        </p>
      ) : null}
      <span className="loggia-hidden" role="status">
        {spokenText(state, words, viewer, { name, prefix })}
      </span>
      {asking && state.step === 'exporting' ? (
        <StopQuestion
          onKeep={() => setAsking(false)}
          onStop={() => {
            deletion.cancelExport()
            onClose()
          }}
        />
      ) : (
        <DeletionButtons deletion={deletion} nextId={next} onLeave={leave} />
      )}
    </dialog>
  )
}

function leaveByEscape(event: KeyboardEvent, leave: () => void): void {
  if (event.key !== 'Escape') return
  // The browser would close the dialog without asking, at the latest at a second press.
  event.preventDefault()
  event.stopPropagation()
  leave()
}
