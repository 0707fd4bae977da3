import type { DataAdapter, Detail, Entry, LoggiaError, Preset } from '@loggia/core'
import { useRef, type ReactElement } from 'react'
import { useFocusHandover } from '../hooks/use-focus-handover.ts'
import { detailEnglish } from '../words/detail-messages.ts'
import { useViewer, useWords } from '../words/viewer.tsx'
import { DetailNotice } from './detail-notice.tsx'
import { DetailSections } from './detail-sections.tsx'
import { DetailSkeleton } from './detail-skeleton.tsx'
import { Figures } from './figures.tsx'
import { useWholeEntry, type WholeEntry } from './use-whole-entry.ts'

/** What an opened row tells. */
export interface RowDetailProps<E extends Entry> {
  /** The entry as the list has it. */
  readonly entry: E
  readonly preset: Preset<E>
  /** Asked for the whole entry where it has `loadOne`. */
  readonly adapter: DataAdapter<E>
}

/** Everything recorded of an entry in sections, with its figures. */
export function RowDetail<E extends Entry>(props: RowDetailProps<E>): ReactElement | null {
  const { entry: listed, preset, adapter } = props
  const words = useWords(detailEnglish)
  const root = useRef<HTMLDivElement>(null)
  const whole = useWholeEntry(adapter, listed)
  useFocusHandover(root)
  const { detail } = preset
  if (!detail) return null
  // What failed to come leaves what the list has.
  const listedIsAll = whole.status === 'failed' || holdsAll(listed, detail)
  const entry = whole.entry ?? (listedIsAll ? listed : null)
  return (
    <div
      ref={root}
      className="loggia-detail"
      role="group"
      aria-label={words.details}
      aria-busy={whole.status === 'loading'}
      tabIndex={-1}
    >
      <Shortfall
        whole={whole}
        onRetry={() => {
          // The button goes with the failure.
          root.current?.focus({ preventScroll: true })
          whole.retry()
        }}
      />
      {whole.status === 'gone' ? null : entry ? (
        <DetailSections detail={detail} entry={entry} preset={preset} />
      ) : (
        <DetailSkeleton />
      )}
      {detail.figures.length > 0 ? (
        <Figures names={detail.figures} entry={whole.entry ?? listed} preset={preset} />
      ) : null}
    </div>
  )
}

function Shortfall<E extends Entry>({
  whole: { status, error },
  onRetry,
}: {
  readonly whole: WholeEntry<E>
  readonly onRetry: () => void
}): ReactElement | null {
  const viewer = useViewer()
  const words = useWords(detailEnglish)
  if (status === 'gone') return <DetailNotice tone="quiet" text={words.entryGone} />
  if (!error) return null
  const choice = { label: viewer.words.tryAgain, onChoose: onRetry }
  const text = [words.entryError(error.code), waitText(error, viewer)].filter(Boolean).join(' ')
  return <DetailNotice tone="warning" text={text} choice={choice} />
}

function waitText(
  { retryAfter }: LoggiaError,
  { words, time }: ReturnType<typeof useViewer>,
): string {
  return retryAfter === undefined ? '' : words.waitAtLeast(time.duration(retryAfter))
}

/** Whether a listed entry has all that its detail tells, so that there is nothing to wait for. */
function holdsAll(entry: Entry, { sections }: Detail): boolean {
  return sections.every(({ fields }) => fields.every((name) => Object.hasOwn(entry, name)))
}
