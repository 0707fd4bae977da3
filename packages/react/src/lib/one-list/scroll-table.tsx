import type { Entry } from '@loggia/core'
import { useState, type ReactElement } from 'react'
import { ResultAnnouncement } from '../filters/result-announcement.tsx'
import { HorizonContext, type Horizon } from '../horizon/horizon-context.ts'
import { Announcer } from '../parts/announcer.tsx'
import { FailureBar } from '../parts/failure-bar.tsx'
import { NoticeArea } from '../parts/notices.tsx'
import { TableRoot } from '../parts/table-root.tsx'
import { AccountArea } from '../tables/account-area.tsx'
import { narrows } from '../tables/asks.ts'
import { FilterArea, WholeExportArea } from '../tables/fetched-parts.tsx'
import { retryChoice } from '../tables/rows-message.tsx'
import type { EntryTableProps } from '../tables/table-props.ts'
import { TableToolbar } from '../tables/table-toolbar.tsx'
import { newestIn, tellsEnd } from '../tables/use-entry-table.ts'
import { listEnglish } from '../words/list-messages.ts'
import { useViewer, useWords } from '../words/viewer.tsx'
import { JumpToTime } from './jump-to-time.tsx'
import { ListExports } from './list-exports.tsx'
import { ListFooter } from './list-footer.tsx'
import { ScrollRows } from './scroll-rows.tsx'
import { useScrollTable } from './use-scroll-table.ts'

/** The finished table of any preset, with everything that matches as one list. */
export function ScrollTable<E extends Entry>(props: EntryTableProps<E>): ReactElement {
  const { preset, theme = 'auto', className, account, adapter } = props
  const viewer = useViewer()
  const words = useWords(listEnglish)
  const scroll = useScrollTable(props)
  const { handle, list, selected } = scroll
  const { table, answer, notices, density, fullscreen, container, strip } = handle
  const [horizon, setHorizon] = useState<Horizon | null>(null)
  return (
    <TableRoot
      ref={container}
      density={density}
      theme={theme}
      fullscreen={fullscreen.on}
      className={className}
    >
      <TableToolbar
        {...props}
        handle={handle}
        searchAfter={adapter.list ? 0 : 300}
        jump={
          adapter.list || adapter.histogram ? (
            <JumpToTime
              rows={list.rows}
              view={scroll.view}
              onJump={scroll.jump}
              container={container}
            />
          ) : null
        }
        exports={<ListExports {...props} scroll={scroll} />}
      />
      {preset.filters || narrows({ ...table.state, search: '' }) ? (
        <FilterArea {...props} {...{ table, answer, container }} announces={false} />
      ) : null}
      <ResultAnnouncement table={table} answer={answer} rest={400} />
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
        <div className="loggia-progress" data-loading={list.status === 'loading'} />
      </div>
      <HorizonContext value={tellsEnd(props) ? horizon : null}>
        <ScrollRows {...props} scroll={scroll} />
      </HorizonContext>
      {props.allowExport === false ? null : (
        <Announcer>
          <WholeExportArea
            {...props}
            {...handle}
            selection={null}
            total={selected.count}
            onDismiss={() => handle.setOrder(null)}
            options={{ ...props.csv, exportFields: props.exportFields }}
          />
        </Announcer>
      )}
      {list.error && list.page ? (
        <FailureBar
          error={list.error}
          remark={list.lacksRows ? words.someRowsMissing : undefined}
          choice={{ ...retryChoice(answer, table, viewer), onChoose: list.retry }}
        />
      ) : null}
      <ListFooter
        view={scroll.view}
        rows={list.rows.length}
        total={list.total}
        question={scroll.question}
        selected={selected}
      />
      <NoticeArea {...notices} />
    </TableRoot>
  )
}
