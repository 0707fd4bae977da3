import type { Entry } from '@loggia/core'
import type { ReactElement } from 'react'
import type { ColumnChange } from '../model/column-change.ts'
import { columnsEnglish } from '../words/columns-messages.ts'
import { useWords } from '../words/viewer.tsx'
import type { ArrangedColumn } from './arranged.ts'

/** Where a column stays in view when the others scroll. */
export function PinChoice<E extends Entry>({
  column: { name, label, pinned },
  onArrange,
}: {
  readonly column: ArrangedColumn<E>
  readonly onArrange: (change: ColumnChange) => void
}): ReactElement {
  const words = useWords(columnsEnglish)
  return (
    <select
      className="loggia-select loggia-pin"
      aria-label={words.pinColumn(label)}
      value={pinned ?? 'none'}
      data-pinned={pinned !== null}
      onChange={({ target: { value } }) =>
        onArrange({ type: 'pin', name, to: value === 'start' || value === 'end' ? value : null })
      }
    >
      <option value="none">{words.pinNone}</option>
      <option value="start">{words.pinStart}</option>
      <option value="end">{words.pinEnd}</option>
    </select>
  )
}
