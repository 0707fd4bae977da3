import { useEffect, useState, type ReactElement } from 'react'
import { useViewer } from '../words/viewer.tsx'
import { Icon } from './icon.tsx'

/** What the find field shows. */
export interface FindFieldProps {
  readonly text: string
  readonly onText: (text: string) => void
  /** Rows that hold the text. */
  readonly found: number
  /** Rows that were looked at. */
  readonly loaded: number
}

/** A field that narrows the loaded page, saying how many rows it looks at and how many are left. */
export function FindField({ text, onText, found, loaded }: FindFieldProps): ReactElement {
  const { words, count } = useViewer()
  const hint = loaded === 0 ? words.find : words.findIn(count(loaded))
  return (
    <search className="loggia-find">
      <Icon name="search" />
      <input
        type="search"
        className="loggia-find-input"
        aria-label={words.find}
        placeholder={hint}
        title={hint}
        value={text}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented || text === '') return
          // Not also the end of fullscreen: one press, one step back.
          event.preventDefault()
          onText('')
        }}
      />
      <span className="loggia-find-count" aria-hidden="true">
        {text === '' ? '' : words.found(count(found), count(loaded))}
      </span>
      <Announcement text={text === '' ? '' : words.foundAnnouncement(count(found))} />
    </search>
  )
}

/** Says a result once typing has paused, not at every key. */
function Announcement({ text }: { readonly text: string }): ReactElement {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), 600)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <span className="loggia-hidden" role="status">
      {said}
    </span>
  )
}
