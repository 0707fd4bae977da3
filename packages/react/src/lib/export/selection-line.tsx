import type { Entry, Total } from '@loggia/core'
import { useEffect, useRef, type ReactElement } from 'react'
import { FocusKeeper } from '../account/focus-keeper.ts'
import { useFocusHandover } from '../hooks/use-focus-handover.ts'
import { isEverythingSelected, isPageOfMore, type Selection } from '../hooks/use-selection.ts'
import type { TableHandle } from '../hooks/use-table-state.ts'
import { useAnnounce } from '../parts/announcer.tsx'
import { exportEnglish } from '../words/export-messages.ts'
import { useViewer, useWords } from '../words/viewer.tsx'

/** What is selected, of how many. */
export interface SelectionLineProps<E extends Entry> {
  readonly table: TableHandle
  readonly selection: Selection<E>
  readonly total: Total
}

/** Once a whole page is selected: the offer to select all that match, and the way back. */
export function SelectionLine<E extends Entry>(props: SelectionLineProps<E>): ReactElement | null {
  const { table, selection, total } = props
  const everything = isEverythingSelected(table.state)
  if (!everything && !isPageOfMore(selection, table.state, total)) return null
  return <ShownLine {...props} everything={everything} />
}

function ShownLine<E extends Entry>({
  table: { change },
  selection,
  total,
  everything,
}: SelectionLineProps<E> & { readonly everything: boolean }): ReactElement {
  const words = useWords(exportEnglish)
  const { count } = useViewer()
  const announce = useAnnounce()
  const line = useRef<HTMLDivElement>(null)
  useFocusHandover(line)
  const known = total.relation === 'unknown' ? null : count(total.count)
  const relation = total.relation === 'unknown' ? 'exact' : total.relation
  const text = everything
    ? words.everythingSelected(known, relation)
    : words.pageSelected(count(selection.rows.length))
  // Not for every total that comes while nobody does anything.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- what is selected is news, how much of it there is by now is not
  useEffect(() => announce(text), [announce, everything])
  const onlyPage = (): void =>
    change({ type: 'select', ids: selection.rows.map(({ id }) => id), selected: true })
  return (
    <div ref={line} className="loggia-whole-line" tabIndex={-1}>
      <FocusKeeper place={line} step={String(everything)} />
      <bdi className="loggia-whole-text">{text}</bdi>
      {everything ? (
        <>
          <button type="button" className="loggia-button" data-primary onClick={onlyPage}>
            {words.onlyThisPage}
          </button>
          <button type="button" className="loggia-button" onClick={selection.clear}>
            {words.clearSelection}
          </button>
        </>
      ) : (
        <button
          type="button"
          className="loggia-button"
          data-primary
          onClick={() => change({ type: 'select-everything' })}
        >
          {words.selectEverything(known, relation)}
        </button>
      )}
    </div>
  )
}
