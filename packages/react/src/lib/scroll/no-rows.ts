import type { ListRows } from './list-rows.ts'

/** The rows before anything is known. */
export const noRows: ListRows<never> = {
  length: 0,
  at: () => null,
  placeOf: () => -1,
  placeOfTime: null,
  anchorAt: (place) => ({ place, id: null, time: null }),
  placeOfAnchor: () => 0,
}
