import type { Entry, Total } from '@loggia/core'
import type { ReactElement, RefObject } from 'react'
import { useExport, type ExportFormat, type ExportOutcome } from '../hooks/use-export.ts'
import type { Row } from '../model/row.ts'
import { ActionsButton } from '../parts/actions-button.tsx'
import type { Notice, NoticeHandle } from '../parts/notices.tsx'
import { useViewer, type Viewer } from '../words/viewer.tsx'
import type { EntryTableProps } from './table-props.ts'

/** The Actions button of a table, with a notice for how each action ended. */
export function ExportActions<E extends Entry>(
  props: Pick<EntryTableProps<E>, 'preset' | 'exportFields' | 'copyLimit' | 'csv'> & {
    readonly rows: readonly Row<E>[]
    /** How many rows match, when all of them are selected; `null` when those of the page are. */
    readonly everything: Total | null
    readonly onExportAll: (format: ExportFormat) => void
    readonly notices: NoticeHandle
    readonly container: RefObject<HTMLElement | null>
  },
): ReactElement {
  const { preset, exportFields, copyLimit, csv, rows, notices, container } = props
  const viewer = useViewer()
  const exports = useExport(rows, { preset, exportFields, copyLimit, ...csv })
  const run = async (action: Promise<ExportOutcome>): Promise<void> => {
    notices.show(noticeOf(await action, preset.name, viewer, { save, copyAnyway }))
  }
  const save = (format: ExportFormat): void => void run(exports.save(format))
  const copy = (format: ExportFormat): void => void run(exports.copy(format))
  const copyAnyway = (format: ExportFormat): void => void run(exports.copy(format, true))
  return (
    <ActionsButton
      selected={rows.length}
      onCopy={copy}
      onSave={save}
      container={container}
      onUnavailable={() => notices.show({ tone: 'warning', text: viewer.words.menuUnavailable })}
    />
  )
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
