import {
  type AccountAdapter,
  type CsvOptions,
  type DataAdapter,
  type Entry,
  type RetentionPreview,
} from '@loggia/core'
import { useRef, useState, type ReactElement } from 'react'
import { Icon } from '../parts/icon.tsx'
import { accountEnglish } from '../words/account-messages.ts'
import { exportEnglish } from '../words/export-messages.ts'
import { useViewer, useWords } from '../words/viewer.tsx'
import { bannerHorizon, bannerText } from './banner-text.ts'
import { leavingOf } from '../account/checked-answers.ts'
import { dayOf } from './end-of-day.ts'
import type { ExportedPreset } from '../export/export-whole.ts'
import { FocusKeeper } from '../account/focus-keeper.ts'
import { ExportProgress } from '../export/export-progress.tsx'
import { useRetention, type Retention } from './use-retention.ts'
import { exportedText } from '../export/exported-text.ts'
import { useWholeExport } from '../export/use-whole-export.ts'

/** Whose retention a banner tells, and where what leaves is exported from. */
export interface BannerSource<E extends Entry> {
  readonly account: AccountAdapter
  /** Where the entries come from. */
  readonly adapter: DataAdapter<E>
  readonly preset: ExportedPreset<E>
  /** Names of fields that the export carries, in order. Default: all that the preset exports. */
  readonly exportFields?: readonly string[] | undefined
  /** How the CSV is written. */
  readonly csv?: Pick<CsvOptions, 'formulaGuard' | 'byteOrderMark'> | undefined
}

/** The retention of an account, with what leaves until the end of the viewer's day. */
export function useBannerRetention(account: AccountAdapter, refreshEvery?: number): Retention {
  const { time } = useViewer()
  return useRetention(account, {
    until: (status) => bannerHorizon(status, time.zone),
    ...(refreshEvery === undefined ? {} : { refreshEvery }),
  })
}

/** One line: how long entries are kept, what leaves next, and a click to export that. */
export function BannerLine<E extends Entry>(
  props: BannerSource<E> & { readonly retention: Retention },
): ReactElement {
  const { retention, preset } = props
  const words = useWords(accountEnglish)
  const viewer = useViewer()
  const line = useRef<HTMLDivElement>(null)
  const { retention: status, preview } = retention
  const count = preview ? leavingOf(preview, preset.name) : null
  const text = status ? bannerText(status, count, words, viewer) : null
  return (
    <div
      ref={line}
      className="loggia-banner"
      tabIndex={-1}
      role="group"
      aria-label={words.retention}
      aria-busy={retention.status === 'loading'}
      data-leaving={Boolean(count)}
    >
      <FocusKeeper place={line} step={retention.status} />
      <span className="loggia-banner-said">
        <Icon name="expired" />
        <span className="loggia-banner-text">
          {text ? (
            <>
              <bdi>{text.window}</bdi>{' '}
              {text.leaving ? (
                <strong>
                  <bdi>{text.leaving}</bdi>
                </strong>
              ) : null}
            </>
          ) : retention.error ? null : (
            words.retentionLoading
          )}
          <BannerTrouble retention={retention} />
        </span>
      </span>{' '}
      {preview ? <LeavingExport {...props} preview={preview} count={count ?? 0} /> : null}
      {text?.reminder ? <bdi className="loggia-banner-reminder">{text.reminder}</bdi> : null}
    </div>
  )
}

/** What could not be looked up, and another try. */
function BannerTrouble({ retention }: { readonly retention: Retention }): ReactElement | null {
  const words = useWords(accountEnglish)
  if (!retention.error) return null
  return (
    <>
      {retention.retention ? words.leavingUnknown : words.retentionFailed}{' '}
      <button
        type="button"
        className="loggia-link-button"
        data-primary
        aria-disabled={retention.status === 'loading'}
        onClick={retention.status === 'loading' ? undefined : retention.reload}
      >
        {words.retry}
      </button>
    </>
  )
}

/** One click exports what leaves next. It stays while it works, even when a pass takes the rows meanwhile. */
function LeavingExport<E extends Entry>({
  adapter,
  preset,
  exportFields,
  csv,
  preview,
  count,
}: BannerSource<E> & {
  readonly preview: RetentionPreview
  readonly count: number
}): ReactElement | null {
  const words = useWords(accountEnglish)
  const exportWords = useWords(exportEnglish)
  const viewer = useViewer()
  const place = useRef<HTMLSpanElement>(null)
  const { state, start, retry, cancel } = useWholeExport(adapter, preset, { exportFields, ...csv })
  const [exportedFor, setExportedFor] = useState<string | null>(null)
  const begin = (): void => {
    setExportedFor(preview.at)
    start({
      format: 'csv',
      query: { period: { from: null, to: preview.cutoff } },
      name: `${preset.name}-leaving-${leavingDay(preview, viewer.time.zone)}`,
      expected: count,
    })
  }
  // The next day leaves other rows.
  const done = state.type === 'done' && exportedFor === preview.at ? state : null
  const offered = state.type !== 'running' && !done && (count > 0 || state.type === 'failed')
  return (
    <span ref={place} className="loggia-banner-export" tabIndex={-1}>
      <FocusKeeper place={place} step={state.type} />
      {state.type === 'running' ? <ExportProgress {...state} onCancel={cancel} /> : null}
      <span role="status">
        {done ? exportedText(done, exportWords, viewer) : null}
        {state.type === 'cancelled' ? (
          <span className="loggia-hidden">{exportWords.exportCancelled}</span>
        ) : null}
        {state.type === 'failed' ? exportWords.wholeExportFailed : null}
      </span>
      {offered ? (
        <button
          type="button"
          className="loggia-button"
          data-primary
          onClick={state.type === 'failed' ? retry : begin}
        >
          {state.type === 'failed' ? words.retry : words.exportThem}
        </button>
      ) : null}
    </span>
  )
}

/** The day that a pass at the moment of a preview ends. */
function leavingDay(preview: RetentionPreview, zone: string): string {
  return dayOf(Date.parse(preview.at) - 1, zone)
}
