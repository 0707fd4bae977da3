import { useEffect, useState, type ReactElement } from 'react'
import { copyText } from '../ports/clipboard.ts'
import { useViewer } from '../words/viewer.tsx'
import { useAnnounce } from './announcer.tsx'
import { Icon } from './icon.tsx'

/** Copies one value and says so by its mark. */
export interface CopyButtonProps {
  /** What the value is, in the words of its column. */
  readonly label: string
  readonly text: string
  /** Within a grid, which has one tab stop for all its cells. */
  readonly inGrid?: boolean
}

/** A small button that copies one value. */
export function CopyButton({ label, text, inGrid = false }: CopyButtonProps): ReactElement {
  const { words } = useViewer()
  const announce = useAnnounce()
  const [state, setState] = useState<'idle' | 'done' | 'failed'>('idle')
  useEffect(() => {
    if (state === 'idle') return undefined
    const timer = setTimeout(() => setState('idle'), 2000)
    return () => clearTimeout(timer)
  }, [state])
  const ended = (how: 'done' | 'failed'): void => {
    setState(how)
    announce(how === 'done' ? words.valueCopied(label) : words.copyFailed)
  }
  const copy = (): void => {
    copyText(text).then(
      () => ended('done'),
      () => ended('failed'),
    )
  }
  return (
    <button
      type="button"
      className="loggia-copy"
      data-state={state}
      tabIndex={inGrid ? -1 : 0}
      aria-label={words.copyValue(label)}
      onClick={copy}
    >
      <Icon name={marks[state]} />
    </button>
  )
}

const marks = { idle: 'copy', done: 'done', failed: 'warning' } as const
