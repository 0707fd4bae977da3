import type { PanelMessages } from '../words/panel-messages.ts'
import type { Viewer } from '../words/viewer.tsx'
import type { KeyDeletionState, Trouble } from './key-deletion-state.ts'

/** How far one step of a safe deletion is. */
export type StepState = 'waiting' | 'current' | 'done' | 'stopped'

/** One step in words. */
export interface StepText {
  readonly state: StepState
  readonly text: string
}

/** Whose rows a deletion speaks of. */
interface Named {
  readonly name: string
  readonly prefix: string
}

/** What a safe deletion says: its three steps, and what stands below them. */
export function stepTexts(
  state: KeyDeletionState,
  key: Named,
  words: PanelMessages,
  viewer: Viewer,
): readonly [count: StepText, exporting: StepText, verified: StepText] {
  return [
    countText(state, key, words, viewer),
    exportText(state, words, viewer),
    verifyText(state, words, viewer),
  ]
}

/** What is said to screen readers: the latest news, without the progress of an export. */
export function spokenText(
  state: KeyDeletionState,
  words: PanelMessages,
  viewer: Viewer,
  key: Named,
): string {
  const [counted, exported, verified] = stepTexts(state, key, words, viewer)
  switch (state.step) {
    case 'counting':
    case 'uncounted':
    case 'counted':
    case 'done':
      return counted.text
    case 'exporting':
      return words.exporting
    case 'export-failed':
      return exported.text
    case 'changed':
    case 'checking':
    case 'deleting':
    case 'unknown':
    case 'unverified':
    case 'verified':
    case 'verifying':
      return outcomeText(state, words, viewer) || verified.text
    default:
      return state satisfies never
  }
}

function countText(
  state: KeyDeletionState,
  { name, prefix }: Named,
  words: PanelMessages,
  { count }: Viewer,
): StepText {
  switch (state.step) {
    case 'counting':
      return { state: 'current', text: words.countingRows }
    case 'uncounted':
      return {
        state: 'stopped',
        text: `${words.accountError(state.error.code)} ${words.notCounted}`,
      }
    case 'done':
      return { state: 'done', text: words.deleted(count(state.deleted)) }
    case 'changed':
    case 'checking':
    case 'counted':
    case 'deleting':
    case 'export-failed':
    case 'exporting':
    case 'unknown':
    case 'unverified':
    case 'verified':
    case 'verifying':
      return { state: 'done', text: words.rowsOfKey(count(state.count.live), name, `${prefix}...`) }
    default:
      return state satisfies never
  }
}

function exportText(state: KeyDeletionState, words: PanelMessages, { count }: Viewer): StepText {
  const file = 'file' in state ? state.file : undefined
  if (state.step === 'counting' || state.step === 'uncounted') {
    return { state: 'waiting', text: words.exportFirst }
  }
  if (state.step === 'export-failed') {
    return {
      state: 'stopped',
      text: `${words.wholeExportFailed} ${words.accountError(state.error.code)}`,
    }
  }
  if (file) return { state: 'done', text: words.rowsExported(count(file.rows), file.name) }
  if (isEmpty(state)) return { state: 'done', text: words.nothingToVerify }
  return { state: 'current', text: words.exportFirst }
}

function verifyText(state: KeyDeletionState, words: PanelMessages, viewer: Viewer): StepText {
  if (isEmpty(state)) return { state: 'done', text: words.nothingToVerify }
  const { count } = viewer
  switch (state.step) {
    case 'verifying':
      return { state: 'current', text: words.verifying }
    case 'unverified':
      return {
        state: 'stopped',
        text: `${words.notVerified} ${words.accountError(state.error.code)}`,
      }
    case 'changed':
      return { state: 'stopped', text: `${changeText(state, words, viewer)} ${words.exportAgain}` }
    case 'verified':
    case 'deleting':
    case 'checking':
    case 'unknown':
      return {
        state: 'done',
        text: words.verified(
          count(state.file?.rows ?? 0),
          count(state.count.live),
          state.file?.name ?? '',
        ),
      }
    case 'counted':
    case 'counting':
    case 'done':
    case 'export-failed':
    case 'exporting':
    case 'uncounted':
      return { state: 'waiting', text: words.verifyLater }
    default:
      return state satisfies never
  }
}

function changeText(
  { before, count: now, file }: Extract<KeyDeletionState, { step: 'changed' }>,
  words: PanelMessages,
  { count }: Viewer,
): string {
  const added = now.live - before.live
  if (added > 0) return words.rowsArrived(count(added), count(now.live))
  if (added < 0) return words.rowsLeft(count(-added), count(now.live))
  if (now.total !== before.total || !file) return words.rowsDiffer(count(now.live))
  return words.rowsMissing(count(file.rows), count(now.live))
}

/** What stands below the steps; empty while they say it all. */
export function outcomeText(
  state: KeyDeletionState,
  words: PanelMessages,
  { count }: Viewer,
): string {
  switch (state.step) {
    case 'verified':
      return state.trouble ? troubleText(state.trouble, words, count(state.count.live)) : ''
    case 'deleting':
      return words.deleting
    case 'checking':
      return words.deletionNotHeard
    case 'unknown':
      return words.deletionUnknown
    case 'changed':
    case 'counted':
    case 'counting':
    case 'done':
    case 'export-failed':
    case 'exporting':
    case 'uncounted':
    case 'unverified':
    case 'verifying':
      return ''
    default:
      return state satisfies never
  }
}

function troubleText(
  trouble: Trouble,
  words: PanelMessages,
  rows: ReturnType<Viewer['count']>,
): string {
  switch (trouble.type) {
    case 'refused':
      return `${words.deletionRefused} ${words.accountError(trouble.error.code)}`
    case 'key-kept':
      return words.keyKept
    case 'lost':
      return words.deletionLost(rows)
    default:
      return trouble satisfies never
  }
}

/** Whether there are no rows, and so nothing to export. */
function isEmpty(state: KeyDeletionState): boolean {
  return 'count' in state && state.count.live === 0 && !('file' in state && state.file)
}
