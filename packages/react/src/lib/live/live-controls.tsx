import { instant, type DataAdapter, type Entry, type Preset } from '@loggia/core'
import { useState, type ReactElement, type RefObject } from 'react'
import type { Answer } from '../hooks/use-page.ts'
import type { TableHandle } from '../hooks/use-table-state.ts'
import type { NoticeHandle } from '../parts/notices.tsx'
import type { Paging } from '../tables/paging.ts'
import { liveEnglish } from '../words/live-messages.ts'
import { useViewer, useWords, type Viewer } from '../words/viewer.tsx'
import { AutoButton } from './auto-button.tsx'
import { clockText } from './clock-text.ts'
import { GapMarker } from './gap-marker.tsx'
import { InPlace } from './in-place.tsx'
import type { Waiting } from './live-window.ts'
import { autoHint, troubleText } from './trouble-text.ts'
import type { LiveOptions } from './use-auto-refresh.ts'
import { useLiveRows } from './use-live-rows.ts'
import { useTroubleNotice } from './use-trouble-notice.ts'
import { WaitingPill } from './waiting-pill.tsx'

/** What live controls work on. */
export interface LiveControlsProps<E extends Entry> extends LiveOptions {
  readonly table: TableHandle
  readonly preset: Preset<E>
  readonly adapter: DataAdapter<E>
  readonly answer: Answer<E>
  readonly paging?: Paging | undefined
  /** Whether the first row is in view. */
  readonly isAtTop: () => boolean
  readonly scrollToTop: () => void
  /** An element without height between the toolbar and the rows, where it is said that new rows wait. */
  readonly strip: RefObject<HTMLElement | null>
  /** An element after the last row, where it is said that some were missed. */
  readonly tail: RefObject<HTMLElement | null>
  readonly notices: NoticeHandle
}

/** `Auto`, the rows that wait, and where some were missed. */
export function LiveControls<E extends Entry>(props: LiveControlsProps<E>): ReactElement {
  const { strip, tail, notices } = props
  const words = useWords(liveEnglish)
  const viewer = useViewer()
  const { auto, waiting, show, gap, moveOn } = useLiveRows(props)
  const reason = auto.trouble && `${auto.trouble} ${auto.plan?.error?.code}`
  // What the table itself says of a failure is enough.
  const trouble = props.answer.error ? null : reason
  useTroubleNotice(trouble, troubleText(auto, words, viewer), notices)
  const first = useFirst(waiting)
  const missed = gap && words.gap(sinceText(gap.since, viewer))
  return (
    <>
      <AutoButton auto={auto} hint={autoHint(auto, words, viewer)} />
      <span className="loggia-hidden" role="status">
        {first ? words.newRowsWait(viewer.count(first.count), first.more) : missed}
      </span>
      {waiting ? (
        <InPlace place={strip}>
          <WaitingPill waiting={waiting} onShow={show} />
        </InPlace>
      ) : null}
      {missed ? (
        <InPlace place={tail}>
          <GapMarker text={missed} onMoveOn={moveOn} />
        </InPlace>
      ) : null}
    </>
  )
}

/** What waited first, until nothing does: that rows wait is news, each further one is not. */
function useFirst(waiting: Waiting | null): Waiting | null {
  const [first, setFirst] = useState(waiting)
  if ((first === null) !== (waiting === null)) setFirst(waiting)
  return first
}

function sinceText(since: string | null, viewer: Viewer): string | null {
  const moment = instant(since)
  return moment === null ? null : clockText(moment, Date.now(), viewer)
}
