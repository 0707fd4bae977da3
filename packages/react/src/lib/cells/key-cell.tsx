import { fieldText, keyPrefix, keyStates, type KeyState, type LogEntry } from '@loggia/core'
import type { ReactElement } from 'react'
import type { CellProps } from '../model/column-look.ts'
import { icon } from '../parts/icon.tsx'
import { useViewer, type Viewer } from '../words/viewer.tsx'
import { notRecorded } from './not-recorded.tsx'
import { shown } from './shown.ts'

/** The state of an API key as a shape, a colour and a word, which is cut off by the style sheet, and read out. */
export function KeyStateIcon({ state }: { readonly state: unknown }): ReactElement {
  return drawState(state, useViewer())
}

/** The same as a row draws it, without a component. */
export function drawState(state: unknown, { words }: Viewer): ReactElement {
  const known = knownState(state)
  const word = keyStateWord(state, words.keyStates)
  return (
    <span className="loggia-key-state" data-state={known} title={word}>
      {icon(known)}
      {word}
    </span>
  )
}

/** Who asked: the state, the name and the prefix of the API key. */
export function drawKey({ entry }: CellProps<LogEntry>, viewer: Viewer): ReactElement {
  const name = fieldText(entry.apikey_name)
  const prefix = keyPrefix(fieldText(entry.apikey_prefix))
  return (
    <span className="loggia-key">
      {drawState(entry.key_state, viewer)}
      {name === '' ? notRecorded(viewer) : <bdi className="loggia-key-name">{shown(name)}</bdi>}
      {prefix === '' ? null : <bdi className="loggia-key-prefix loggia-code">{`${prefix}...`}</bdi>}
    </span>
  )
}

/** The word for a state: the viewer's for a known one, the backend's own for any other. */
export function keyStateWord(state: unknown, words: Readonly<Record<KeyState, string>>): string {
  const known = knownState(state)
  const text = fieldText(state)
  return known === 'inactive' && text !== 'inactive' && text !== '' ? shown(text) : words[known]
}

/** `revoked` and any state of a backend's own count as inactive. */
function knownState(state: unknown): KeyState {
  return keyStates.find((each) => each === state) ?? 'inactive'
}
