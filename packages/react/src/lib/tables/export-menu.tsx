import type { Entry, Query, Total } from '@loggia/core'
import type { ReactElement, RefObject } from 'react'
import type { WantedEntries } from '../export/export-whole.ts'
import { outcomeNotice, type ActionAgain } from '../export/outcome-notice.ts'
import { useExportOf, type ExportFormat, type ExportOutcome } from '../hooks/use-export.ts'
import type { ChosenEntries } from '../model/chosen-rows.ts'
import { ActionsMenu } from '../parts/actions-menu.tsx'
import type { OpenedMenu } from '../parts/menu-button.tsx'
import type { NoticeHandle } from '../parts/notices.tsx'
import { actionEnglish } from '../words/action-messages.ts'
import { useViewer, useWords } from '../words/viewer.tsx'
import type { EntryTableProps } from './table-props.ts'

/** What is copied and exported, and where from. */
export interface ExportMenuProps<E extends Entry>
  extends
    WantedEntries,
    Pick<EntryTableProps<E>, 'adapter' | 'preset' | 'exportFields' | 'copyLimit' | 'csv'> {
  readonly chosen: ChosenEntries<E>
  /** What the table asks. */
  readonly query: Query
  /** How many rows are selected, when they are among all that match; `null` when they are {@link chosen}. */
  readonly everything: Total | null
  readonly onExportAll: (format: ExportFormat) => void
  readonly notices: NoticeHandle
  readonly container: RefObject<HTMLElement | null>
}

/** The Actions menu of a table, with a notice for how each action ended. */
export function ExportMenu<E extends Entry>(props: ExportMenuProps<E> & OpenedMenu): ReactElement {
  const { preset, exportFields, copyLimit, csv, chosen, notices, everything } = props
  const viewer = useViewer()
  const words = { ...viewer.words, ...useWords(actionEnglish) }
  const options = { exportFields, ...csv }
  const exports = useExportOf(chosen, { preset, copyLimit, ...options })
  const tell = async (action: Promise<ExportOutcome>): Promise<void> => {
    notices.show(outcomeNotice(await action, preset.name, { ...viewer, words }, again))
  }
  const again: ActionAgain = {
    save: (format) => void tell(exports.save(format)),
    copyAnyway: (format) => void tell(exports.copy(format, true)),
  }
  const copy = (format: ExportFormat): void => void tell(exports.copy(format))
  const copyAll = (format: ExportFormat): void => {
    const { show } = notices
    fetchCopyEverything()
      .then(({ copyEverything }) =>
        copyEverything({ ...props, format, viewer, options, show, limit: copyLimit }),
      )
      .catch(() => show({ tone: 'warning', text: viewer.words.downloadUnavailable }))
  }
  return (
    <ActionsMenu
      {...props}
      onCopy={everything ? copyAll : copy}
      onSave={everything ? props.onExportAll : again.save}
    />
  )
}

const fetchCopyEverything = (): Promise<typeof import('../export/copy-everything.ts')> =>
  import('../export/copy-everything.ts')
