import { exportedFields, type Entry, type Total } from '@loggia/core'
import type { ReactElement } from 'react'
import type { ExportFormat } from '../hooks/use-export.ts'
import { MenuButton, type ActedOn, type OpenedMenu } from '../parts/menu-button.tsx'
import { useViewer, type Viewer } from '../words/viewer.tsx'
import { DownloadResults } from './download-results.tsx'
import type { ExportMenuProps } from './export-menu.tsx'

/** What is exported, and where from. */
interface ExportActionsProps<E extends Entry> extends ExportMenuProps<E> {
  readonly downloadResults?: boolean
  /** Whether an export of all that match runs. */
  readonly exporting: boolean
  /** Saves all that match, whatever is selected. Default: `onExportAll`. */
  readonly onDownload?: () => void
}

/** The Actions button of a table, and the download of all that match. */
export function ExportActions<E extends Entry>(props: ExportActionsProps<E>): ReactElement {
  const { preset, exportFields, csv, chosen, notices, everything, exporting } = props
  const viewer = useViewer()
  const { words } = viewer
  // A name that cannot be exported is a slip of the developer: it shows now, not when somebody exports.
  exportedFields(preset.fields, { exportFields, ...csv })
  const warn = (text: string): void => notices.show({ tone: 'warning', text })
  const begin = (run: () => void): void => {
    // What shows how it goes is there, or it does not begin.
    import('../export/whole-export-strip.tsx').then(run, () => warn(words.downloadUnavailable))
  }
  const onExportAll = (format: ExportFormat): void => begin(() => props.onExportAll(format))
  return (
    <>
      {props.downloadResults ? (
        <DownloadResults
          busy={exporting}
          onDownload={() => begin(props.onDownload ?? (() => props.onExportAll('csv')))}
        />
      ) : null}
      <MenuButton
        {...selectedOf(everything, chosen.count, viewer)}
        fetchMenu={fetchMenu<E>}
        menu={{ ...props, onExportAll }}
        onUnavailable={() => warn(words.menuUnavailable)}
      />
    </>
  )
}

/** The menu with what writes: browsers refuse to copy what has to be fetched after the click. */
async function fetchMenu<E extends Entry>(): Promise<
  (props: ExportMenuProps<E> & OpenedMenu) => ReactElement
> {
  const [code] = await Promise.all([
    import('./export-menu.tsx'),
    import('../hooks/export-writers.ts'),
  ])
  return code.ExportMenu
}

/** How many rows are selected, and how that is read. */
function selectedOf(everything: Total | null, onPage: number, { words, count }: Viewer): ActedOn {
  if (!everything) return { selected: onPage }
  if (everything.relation === 'unknown') return { selected: onPage, selectedText: words.all }
  const selected = everything.count
  return everything.relation === 'exact'
    ? { selected }
    : { selected, selectedText: `${count(selected).text}+` }
}
