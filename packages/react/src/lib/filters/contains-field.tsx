import { useState, type ReactElement } from 'react'
import type { ControlledList } from './controlled-list.ts'

/** A field for a part of the value, where nobody knows which values there are. */
export function ContainsField({
  state,
  reader: { words },
  onDone,
}: ControlledList & { readonly onDone: () => void }): ReactElement {
  const { control, filter, setValues } = state
  const before = filter?.operator === 'contains' ? (filter.values[0] ?? '') : ''
  const [text, setText] = useState(before)
  const set = (values: readonly string[]): void => {
    setValues('contains', values)
    onDone()
  }
  return (
    <form
      className="loggia-contains"
      onSubmit={(event) => {
        event.preventDefault()
        set(text === '' ? [] : [text])
      }}
    >
      <label className="loggia-period-end">
        <span>{words.containing(control.label)}</span>
        <input
          className="loggia-input"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <div className="loggia-panel-foot">
        {filter ? (
          <button type="button" className="loggia-button" onClick={() => set([])}>
            {words.clearChoice}
          </button>
        ) : null}
        <button type="submit" className="loggia-button">
          {words.applyText}
        </button>
      </div>
    </form>
  )
}
