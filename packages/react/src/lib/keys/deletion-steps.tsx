import type { ReactElement, ReactNode } from 'react'
import type { ExportFormat } from '../hooks/use-export.ts'
import { Icon } from '../parts/icon.tsx'
import { panelEnglish } from '../words/panel-messages.ts'
import { useWords } from '../words/viewer.tsx'
import { ExportProgress } from '../export/export-progress.tsx'
import { mayExport } from './key-deletion-state.ts'
import type { StepState, StepText } from './key-deletion-text.ts'
import type { KeyDeletionHandle } from './use-key-deletion.ts'

/** The steps of a deletion, with what can be done at each. */
export interface DeletionStepsProps {
  readonly deletion: KeyDeletionHandle
  readonly steps: readonly [count: StepText, exporting: StepText, verified: StepText]
  /** Becomes the id of the words of the first step that is not done. */
  readonly nextId: string
}

/** Count, export all, verified: a list with a mark and words for each. */
export function DeletionSteps({ deletion, steps, nextId }: DeletionStepsProps): ReactElement {
  const words = useWords(panelEnglish)
  const { state, count, verify } = deletion
  const next = steps.find(({ state: its }) => its !== 'done')
  const [counted, exported, verified] = steps
  const id = (step: StepText): string | undefined => (step === next ? nextId : undefined)
  return (
    <ol className="loggia-steps" aria-label={words.deletionSteps}>
      <Step title={words.countStep} {...counted} id={id(counted)}>
        {state.step === 'uncounted' ? <Retry onRetry={count} /> : null}
      </Step>
      <Step title={words.exportStep} {...exported} id={id(exported)}>
        <ExportStep deletion={deletion} />
      </Step>
      <Step title={words.verifyStep} {...verified} id={id(verified)}>
        {state.step === 'unverified' ? <Retry onRetry={verify} /> : null}
        {state.step === 'changed' ? <ExportButtons deletion={deletion} /> : null}
      </Step>
    </ol>
  )
}

const marks = { waiting: 'active', current: 'next', done: 'done', stopped: 'warning' } as const

function Step({
  title,
  state,
  text,
  id,
  children,
}: StepText & {
  readonly title: string
  readonly id: string | undefined
  readonly children: ReactNode
}): ReactElement {
  const words = useWords(panelEnglish)
  const said: Readonly<Record<StepState, string>> = {
    waiting: words.stepWaiting,
    current: words.stepCurrent,
    done: words.stepDone,
    stopped: words.stepStopped,
  }
  return (
    <li className="loggia-step" data-state={state} {...(state === 'current' ? current : {})}>
      <Icon name={marks[state]} />
      <div className="loggia-step-body">
        <span className="loggia-step-title">{title}</span>{' '}
        <span className="loggia-hidden">({said[state]})</span>
        <p id={id} className="loggia-step-text">
          <bdi>{text}</bdi>
        </p>
        {children}
      </div>
    </li>
  )
}

const current = { 'aria-current': 'step' } as const

function ExportStep({ deletion }: { readonly deletion: KeyDeletionHandle }): ReactElement | null {
  const words = useWords(panelEnglish)
  const { state, exportAll, cancelExport } = deletion
  if (state.step === 'exporting') {
    return <ExportProgress rows={state.rows} expected={state.count.live} onCancel={cancelExport} />
  }
  if (!exportAll && mayExport(state)) return <p className="loggia-step-text">{words.noExport}</p>
  return state.step === 'counted' || state.step === 'export-failed' ? (
    <ExportButtons deletion={deletion} />
  ) : null
}

const formats: readonly ExportFormat[] = ['csv', 'json']

function ExportButtons({
  deletion: { state, exportAll },
}: Pick<DeletionStepsProps, 'deletion'>): ReactElement | null {
  const words = useWords(panelEnglish)
  if (!exportAll || !mayExport(state)) return null
  return (
    <div className="loggia-step-buttons">
      {formats.map((format, at) => (
        <button
          key={format}
          type="button"
          className="loggia-button"
          {...(at === 0 ? { 'data-primary': true } : {})}
          onClick={() => exportAll(format)}
        >
          {words.exportAsFormat(format.toUpperCase())}
        </button>
      ))}
    </div>
  )
}

function Retry({ onRetry }: { readonly onRetry: () => void }): ReactElement {
  const words = useWords(panelEnglish)
  return (
    <div className="loggia-step-buttons">
      <button type="button" className="loggia-button" data-primary onClick={onRetry}>
        {words.retry}
      </button>
    </div>
  )
}
