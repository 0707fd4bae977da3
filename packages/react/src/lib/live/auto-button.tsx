import type { ReactElement } from 'react'
import { Drawing } from '../parts/icon.tsx'
import { useWords } from '../words/viewer.tsx'
import { liveEnglish } from '../words/live-messages.ts'
import type { AutoRefresh } from './use-auto-refresh.ts'

/** What the button shows and does. */
export interface AutoButtonProps {
  readonly auto: AutoRefresh
  /** What it does or why it waits, in words. */
  readonly hint: string
}

/** Switches on and off that new rows come by themselves. Its shape says as much as its colour. */
export function AutoButton({ auto, hint }: AutoButtonProps): ReactElement {
  const words = useWords(liveEnglish)
  const state = auto.trouble ?? (auto.on ? 'on' : 'off')
  return (
    <button
      type="button"
      className="loggia-button loggia-auto"
      aria-pressed={auto.on}
      data-state={state}
      title={hint}
      onClick={auto.toggle}
    >
      <Drawing name={`auto-${state}`} shape={shapes[state]} />
      <span className="loggia-auto-label">{words.auto}</span>
    </button>
  )
}

const ring = 'M8 13A5 5 0 1 0 8 3a5 5 0 0 0 0 10Z'
const shapes = {
  off: ring,
  on: `${ring}M8 10.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z`,
  offline: 'M5.5 3.5v9M10.5 3.5v9',
  failing: 'M8 2 14.5 13.5h-13ZM8 6.5V9.5M8 11.6v.1',
  stopped: ring,
} as const
