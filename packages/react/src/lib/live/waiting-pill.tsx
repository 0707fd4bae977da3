import { useRef, type ReactElement } from 'react'
import { useFocusHandover } from '../hooks/use-focus-handover.ts'
import { Icon } from '../parts/icon.tsx'
import { liveEnglish } from '../words/live-messages.ts'
import { useViewer, useWords } from '../words/viewer.tsx'
import type { Waiting } from './live-window.ts'

/** What the pill says and does. */
export interface WaitingPillProps {
  readonly waiting: Waiting
  readonly onShow: () => void
}

/** `12 new`, over the top of the rows: shows them when it is pressed. The focus goes on to the rows. */
export function WaitingPill({ waiting, onShow }: WaitingPillProps): ReactElement {
  const words = useWords(liveEnglish)
  const { count } = useViewer()
  const pill = useRef<HTMLDivElement>(null)
  useFocusHandover(pill)
  const { more } = waiting
  const many = count(waiting.count)
  return (
    <div ref={pill} className="loggia-waiting">
      <button
        type="button"
        className="loggia-pill"
        aria-label={words.showNewRows(many, more)}
        onClick={onShow}
      >
        <Icon name="ascending" />
        <bdi>{words.newRows(many, more)}</bdi>
      </button>
    </div>
  )
}
