import type { Entry } from '@loggia/core'
import { useState, type ReactElement } from 'react'
import { recycled, type Recycled } from '../model/recycled-keys.ts'
import type { Slot } from '../model/virtual-rows.ts'
import { GridBody, type GridBodyProps } from './grid-body.tsx'

/**
 * The lines of a page. A row that stays in view keeps its element, and where most go, as after a key in search or another
 * order, those that come get the elements of those that go: texts change, and nothing is made, styled or taken away.
 */
export function PageBody<E extends Entry>(props: GridBodyProps<E>): ReactElement {
  const { slots, rows, active } = props
  const kept = rows.at(active.row)?.id
  return (
    <GridBody {...props} slots={useRecycled(slots, kept === undefined ? null : `row ${kept}`)} />
  )
}

/** @param kept the line that keeps its element wherever it goes, because the focus may be in it */
function useRecycled(slots: readonly Slot[], kept: string | null): readonly Slot[] {
  const [elements, setElements] = useState<Recycled<string>>({ places: [], next: 0 })
  const ids = slots.flatMap((slot) => (isRow(slot) ? slot.line.id : []))
  const drawn = sameIds(elements, ids) ? elements : recycled(elements, ids, kept)
  if (drawn !== elements) setElements(drawn)
  const keys = new Map(drawn.places.map(({ place, key }) => [place, `row ${key}`]))
  return slots.map((slot) =>
    isRow(slot) ? { ...slot, line: { ...slot.line, id: keys.get(slot.line.id) ?? '' } } : slot,
  )
}

function isRow(slot: Slot): slot is Extract<Slot, { readonly type: 'line' }> {
  return slot.type === 'line' && slot.line.type === 'row'
}

function sameIds({ places }: Recycled<string>, ids: readonly string[]): boolean {
  return places.length === ids.length && places.every(({ place }, at) => place === ids[at])
}
