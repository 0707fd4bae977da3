import type { RetentionPass } from '@loggia/core'
import type { ReactElement } from 'react'
import { Icon } from '../parts/icon.tsx'
import { panelEnglish, type PanelMessages } from '../words/panel-messages.ts'
import { useViewer, useWords, type Viewer } from '../words/viewer.tsx'
import { summed } from './pass-table.tsx'
import { spanText } from './span-text.ts'
import type { Action, ActionState } from '../account/use-action.ts'

/** Runs a pass now, and says what it did. */
export function PassAction({
  run: { state, start },
}: {
  readonly run: Action<void, RetentionPass>
}): ReactElement {
  const words = useWords(panelEnglish)
  const viewer = useViewer()
  return (
    <div className="loggia-pass-action">
      <button
        type="button"
        className="loggia-button"
        aria-disabled={state.type === 'running'}
        onClick={() => start()}
      >
        <Icon name="refresh" />
        {words.runPass}
      </button>
      <span role="status" data-state={state.type}>
        <bdi>{outcome(state, words, viewer)}</bdi>
      </span>
    </div>
  )
}

function outcome(
  state: ActionState<RetentionPass>,
  words: PanelMessages,
  { count, locale }: Viewer,
): string {
  switch (state.type) {
    case 'idle':
      return ''
    case 'running':
      return words.passRunning
    case 'failed':
      return words.accountError(state.error.code)
    case 'done': {
      const deleted = count(summed(state.result.collections, 'deleted'))
      return state.result.state === 'done'
        ? words.passRan(deleted, spanText(state.result.duration ?? 0, locale))
        : words.passNotDone(deleted)
    }
    default:
      return state satisfies never
  }
}
