import { longestViewName } from '@loggia/core'
import { useEffect, useId, useRef, useState, type ReactElement } from 'react'
import { viewsEnglish } from '../words/views-messages.ts'
import { useWords } from '../words/viewer.tsx'
import type { NameTrouble } from './view-name.ts'

/** What asks for the name of a view. */
export interface NameFormProps {
  /** What is there at first. */
  readonly name: string
  readonly trouble: (name: string) => NameTrouble
  readonly onName: (name: string) => void
  readonly onCancel: () => void
}

/** Asks for a name. It is no form of HTML, for the table may stand in one of the host's. */
export function NameForm({ name, trouble, onName, onCancel }: NameFormProps): ReactElement {
  const words = useWords(viewsEnglish)
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(name)
  const wrong = trouble(text)
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
  const save = (): void => {
    if (wrong === null) onName(text.trim())
    else input.current?.focus()
  }
  return (
    <div className="loggia-view-name">
      <label htmlFor={id}>{words.viewName}</label>
      <input
        ref={input}
        id={id}
        className="loggia-input"
        value={text}
        maxLength={longestViewName}
        autoComplete="off"
        aria-invalid={wrong === 'taken'}
        aria-describedby={wrong === 'taken' ? `${id}-trouble` : undefined}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          save()
        }}
      />
      <p id={`${id}-trouble`} className="loggia-view-trouble" role="status">
        {wrong === 'taken' ? words.nameIsTaken : ''}
      </p>
      <div className="loggia-views-foot">
        <button
          type="button"
          className="loggia-button"
          aria-disabled={wrong !== null}
          onClick={save}
        >
          {words.saveView}
        </button>
        <button type="button" className="loggia-button" onClick={onCancel}>
          {words.cancelView}
        </button>
      </div>
    </div>
  )
}
