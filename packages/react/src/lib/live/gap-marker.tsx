import { useRef, type ReactElement } from 'react'
import { useFocusHandover } from '../hooks/use-focus-handover.ts'
import { Icon } from '../parts/icon.tsx'
import { liveEnglish } from '../words/live-messages.ts'
import { useWords } from '../words/viewer.tsx'

/** What the marker says, and the way on. */
export interface GapMarkerProps {
  readonly text: string
  readonly onMoveOn: (() => void) | null
}

/** After the last row: some that came were never on screen, and where they are. */
export function GapMarker({ text, onMoveOn }: GapMarkerProps): ReactElement {
  const words = useWords(liveEnglish)
  const marker = useRef<HTMLDivElement>(null)
  useFocusHandover(marker)
  return (
    <div ref={marker} className="loggia-gap">
      <span>{text}</span>
      {onMoveOn ? (
        <button type="button" className="loggia-button" onClick={onMoveOn}>
          {words.gapNext}
          <Icon name="next" />
        </button>
      ) : null}
    </div>
  )
}
