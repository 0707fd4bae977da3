import type { Entry } from '@loggia/core'
import {
  useRef,
  type KeyboardEvent,
  type PointerEvent,
  type ReactElement,
  type RefObject,
} from 'react'
import { useKeptFocus } from '../hooks/use-kept-focus.ts'
import type { ColumnChange } from '../model/column-change.ts'
import { Drawing } from '../parts/icon.tsx'
import { IconButton } from '../parts/icon-button.tsx'
import { columnsEnglish } from '../words/columns-messages.ts'
import { useWords } from '../words/viewer.tsx'
import type { ArrangedColumn } from './arranged.ts'
import { ColumnWidth } from './column-width.tsx'
import { dragItem } from './list-drag.ts'
import { PinChoice } from './pin-choice.tsx'

/** One column of the list. */
export interface ColumnItemProps<E extends Entry> {
  readonly column: ArrangedColumn<E>
  /** Its place among all, from 0. */
  readonly place: number
  readonly count: number
  /** Whether it is the only one that is shown, and so cannot be hidden. */
  readonly alone: boolean
  readonly onArrange: (change: ColumnChange) => void
  readonly onMove: (to: number) => void
  /** Whether its width can be changed now. */
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
}

/**
 * Whether a column is shown, where it stays in view, its place, which Alt with an arrow key changes too, and, on a line of
 * its own that a button opens, its width.
 */
export function ColumnItem<E extends Entry>(props: ColumnItemProps<E>): ReactElement {
  const { column, place, count, alone, onArrange, onMove, open, onOpen } = props
  const { name, label, hidden } = column
  const words = useWords(columnsEnglish)
  const item = useRef<HTMLLIElement>(null)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the controls within
    <li
      ref={item}
      className="loggia-column"
      onKeyDown={(event) => {
        const by = stepOf(event)
        if (by === 0) return
        event.preventDefault()
        onMove(place + by)
      }}
    >
      <KeptFocus item={item} place={place} />
      <Grip onMove={onMove} />
      <label className="loggia-column-label">
        <span className="loggia-column-box">
          <input
            type="checkbox"
            className="loggia-checkbox"
            checked={!hidden}
            aria-disabled={alone}
            onChange={() => alone || onArrange({ type: 'show', name, shown: hidden })}
          />
        </span>
        <span className="loggia-column-name">{label}</span>
      </label>
      <PinChoice column={column} onArrange={onArrange} />
      <IconButton
        icon="ascending"
        label={words.moveColumnUp(label)}
        onPress={place === 0 ? null : () => onMove(place - 1)}
      />
      <IconButton
        icon="descending"
        label={words.moveColumnDown(label)}
        onPress={place === count - 1 ? null : () => onMove(place + 1)}
      />
      <button
        type="button"
        className="loggia-button loggia-icon-button"
        aria-label={words.columnWidth(label)}
        title={words.columnWidth(label)}
        aria-expanded={open}
        data-resized={column.resized ?? false}
        onClick={() => onOpen(!open)}
      >
        <Drawing name="width" shape="M2 8h12M5 5 2 8l3 3M11 5l3 3-3 3" />
      </button>
      {open ? <ColumnWidth column={column} onArrange={onArrange} /> : null}
    </li>
  )
}

function stepOf({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): -1 | 0 | 1 {
  if (!altKey || ctrlKey || metaKey || shiftKey) return 0
  return key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0
}

/** Stands within the item, since what it does comes before the item is moved. */
function KeptFocus(props: {
  readonly item: RefObject<HTMLElement | null>
  readonly place: number
}): null {
  useKeptFocus(props.item, props.place)
  return null
}

/** By which a column is dragged. There are buttons that do the same. */
function Grip({ onMove }: Pick<ColumnItemProps<Entry>, 'onMove'>): ReactElement {
  const press = ({ nativeEvent: down, currentTarget }: PointerEvent<HTMLElement>): void => {
    const item = currentTarget.closest('li')
    if (down.button !== 0 || !down.isPrimary || !item) return
    // Nothing is selected meanwhile.
    down.preventDefault()
    dragItem(down, item, onMove)
  }
  return (
    <span className="loggia-grip" aria-hidden="true" onPointerDown={press}>
      <Drawing name="grip" shape="M6 4v.1M10 4v.1M6 8v.1M10 8v.1M6 12v.1M10 12v.1" />
    </span>
  )
}
