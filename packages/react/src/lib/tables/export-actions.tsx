import type { Entry, Query, Total } from '@loggia/core'
import type { ReactElement, RefObject } from 'react'
import {
  useExportOf,
  type ChosenEntries,
  type ExportFormat,
  type ExportOutcome,
} from '../hooks/use-export.ts'
import type { WantedEntries } from '../export/export-whole.ts'
import { ActionsButton } from '../parts/actions-button.tsx'
import type { Notice, NoticeHandle } from '../parts/notices.tsx'
import { useViewer, type Viewer } from '../words/viewer.tsx'
import { DownloadResults } from './download-results.tsx'
import type { EntryTableProps } from './table-props.ts'

/** What is exported, and where from. */
interface ExportActionsProps<E extends Entry>
  extends
    WantedEntries,
    Pick<
      EntryTableProps<E>,
      'adapter' | 'preset' | 'exportFields' | 'copyLimit' | 'csv' | 'downloadResults'
    > {
  readonly chosen: ChosenEntries<E>
  /** What the table asks. */
  readonly query: Query
  /** How many rows are selected, when they are among all that match; `null` when they are {@link chosen}. */
  readonly everything: Total | null
  /** Whether an export of all that match runs. */
  readonly exporting: boolean
  readonly onExportAll: (format: ExportFormat) => void
  /** Saves all that match, whatever is selected. Default: {@link onExportAll}. */
  readonly onDownload?: () => void
  readonly notices: NoticeHandle
  readonly container: RefObject<HTMLElement | null>
}

/** The Actions button of a table, with a notice for how each action ended, and the download of all that match. */
export function ExportActions<E extends Entry>(props: ExportActionsProps<E>): ReactElement {
  const { preset, exportFields, copyLimit, csv, chosen, notices, everything, exporting } = props
  const viewer = useViewer()
  const { words } = viewer
  const options = { exportFields, ...csv }
  const exports = useExportOf(chosen, { preset, copyLimit, ...options })
  const tell = async (action: Promise<ExportOutcome>): Promise<void> => {
    notices.show(noticeOf(await action, preset.name, viewer, { save, copyAnyway }))
  }
  const warn = (text: string): void => notices.show({ tone: 'warning', text })
  const begin = (run: () => void): void => {
    // What shows how it goes is there, or it does not begin.
    import('../export/whole-export-strip.tsx').then(run, () => warn(words.downloadUnavailable))
  }
  const exportAll = (format: ExportFormat): void => begin(() => props.onExportAll(format))
  const copyAll = (format: ExportFormat): void => {
    const { show } = notices
    import('../export/copy-everything.ts')
      .then(({ copyEverything }) =>
        copyEverything({
          ...{ ...props, format, viewer, options, show, limit: copyLimit },
          onExportAll: exportAll,
        }),
      )
      .catch(() => warn(words.downloadUnavailable))
  }
  const save = (format: ExportFormat): void => void tell(exports.save(format))
  const copy = (format: ExportFormat): void => void tell(exports.copy(format))
  const copyAnyway = (format: ExportFormat): void => void tell(exports.copy(format, true))
  return (
    <>
      {props.downloadResults ? (
        <DownloadResults
          busy={exporting}
          onDownload={() => begin(props.onDownload ?? (() => props.onExportAll('csv')))}
        />
      ) : null}
      <ActionsButton
        {...selectedOf(everything, chosen.count, viewer)}
        onCopy={everything ? copyAll : copy}
        onSave={everything ? exportAll : save}
        container={props.container}
        onUnavailable={() => warn(words.menuUnavailable)}
      />
    </>
  )
}

/** How many rows are selected, and how that is read. */
function selectedOf(
  everything: Total | null,
  onPage: number,
  { words, count }: Viewer,
): { readonly selected: number; readonly selectedText?: string } {
  if (!everything) return { selected: onPage }
  if (everything.relation === 'unknown') return { selected: onPage, selectedText: words.all }
  const selected = everything.count
  return everything.relation === 'exact'
    ? { selected }
    : { selected, selectedText: `${count(selected).text}+` }
}

function noticeOf(
  outcome: ExportOutcome,
  name: string,
  { words, count, size }: Viewer,
  then: Readonly<Record<'save' | 'copyAnyway', (format: ExportFormat) => void>>,
): Notice {
  switch (outcome.type) {
    case 'nothing-selected':
      return { tone: 'warning', text: words.selectRowsFirst }
    case 'copied':
      return {
        tone: 'done',
        text: words.copied(count(outcome.count), outcome.format.toUpperCase()),
      }
    case 'saved':
      return { tone: 'done', text: words.saved(count(outcome.count), `${name}.${outcome.format}`) }
    case 'over-limit': {
      const { format, characters } = outcome
      return {
        tone: 'warning',
        text: words.copyTooLong(size(characters)),
        choices: [
          { label: words.exportAs(format.toUpperCase()), onChoose: () => then.save(format) },
          { label: words.copyAnyway, onChoose: () => then.copyAnyway(format) },
        ],
      }
    }
    case 'failed': {
      const text = outcome.to === 'clipboard' ? words.copyFailed : words.exportFailed
      return { tone: 'warning', text, stays: true }
    }
    default:
      return outcome satisfies never
  }
}
