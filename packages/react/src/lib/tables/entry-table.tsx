import type { Entry } from '@loggia/core'
import { useMemo, useState, type ReactElement } from 'react'
import { HorizonContext, type Horizon } from '../horizon/horizon-context.ts'
import { Announcer } from '../parts/announcer.tsx'
import { FailureBar } from '../parts/failure-bar.tsx'
import { NoticeArea } from '../parts/notices.tsx'
import { Pager } from '../parts/pager.tsx'
import { TableRoot } from '../parts/table-root.tsx'
import { useViewer, ViewerProvider } from '../words/viewer.tsx'
import { withLabels, type PresetWords } from '../words/with-labels.ts'
import { AccountArea } from './account-area.tsx'
import { narrows } from './asks.ts'
import { FilterArea, ScrollArea, WholeExportArea } from './fetched-parts.tsx'
import { retryChoice } from './rows-message.tsx'
import type { EntryTableProps } from './table-props.ts'
import { TableRows } from './table-rows.tsx'
import { TableToolbar } from './table-toolbar.tsx'
import { newestIn, tellsEnd, useEntryTable } from './use-entry-table.ts'

/** The finished table of any preset. */
export function EntryTable<E extends Entry>(props: EntryTableProps<E>): ReactElement {
  return <PresetTable {...props} usual={props.preset} />
}

/** A finished table whose preset may have been made from the usual one of its kind. */
export function PresetTable<E extends Entry>({
  usual,
  ...props
}: EntryTableProps<E> & { readonly usual: PresetWords }): ReactElement {
  const { locale, timeZone, messages, preset, paging } = props
  const labels = messages?.labels
  const told = useMemo(
    () => (labels ? withLabels(preset, labels, usual) : preset),
    [preset, labels, usual],
  )
  const Listed = paging === 'scroll' ? ScrollArea : Table
  const Shown = typeof paging === 'object' ? paging.Table : Listed
  return (
    <ViewerProvider locale={locale} timeZone={timeZone} messages={messages}>
      <Shown {...props} preset={told} />
    </ViewerProvider>
  )
}

function Table<E extends Entry>(props: EntryTableProps<E>): ReactElement {
  const { preset, theme = 'auto', className, account } = props
  const viewer = useViewer()
  const handle = useEntryTable(props)
  const { table, answer, pages, notices, density, fullscreen, container, strip } = handle
  const [horizon, setHorizon] = useState<Horizon | null>(null)
  return (
    <TableRoot
      ref={container}
      density={density}
      theme={theme}
      fullscreen={fullscreen.on}
      className={className}
    >
      <TableToolbar {...props} handle={handle} />
      {preset.filters || narrows(table.state) ? (
        <FilterArea {...props} table={table} answer={answer} container={container} />
      ) : null}
      {account ? (
        <AccountArea
          {...props}
          account={account}
          query={handle.query}
          newest={newestIn(handle)}
          onPeriod={(period) => table.change({ type: 'period', period })}
          onHorizon={setHorizon}
          onPass={answer.reload}
        />
      ) : null}
      <div ref={strip} className="loggia-strip">
        <div className="loggia-progress" data-loading={answer.status === 'loading'} />
      </div>
      <HorizonContext value={tellsEnd(props) ? horizon : null}>
        <TableRows {...props} handle={handle} />
      </HorizonContext>
      {props.allowExport === false ? null : (
        <Announcer>
          <WholeExportArea
            {...props}
            {...handle}
            total={pages.total}
            onDismiss={() => handle.setOrder(null)}
            options={{ ...props.csv, exportFields: props.exportFields }}
          />
        </Announcer>
      )}
      {answer.error && answer.page ? (
        <FailureBar error={answer.error} choice={retryChoice(answer, table, viewer)} />
      ) : null}
      <Pager pages={pages} sizes={preset.pageSizes} />
      <NoticeArea {...notices} />
    </TableRoot>
  )
}
