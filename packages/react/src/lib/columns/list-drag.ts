import { followPointer } from './pointer-drag.ts'

/** Lets somebody drag an item of a list to another place, which is told as it is counted afterwards. */
export function dragItem(
  down: PointerEvent,
  item: HTMLElement,
  onDrop: (place: number) => void,
): void {
  const items = [...(item.parentElement?.children ?? [])].filter(
    (each): each is HTMLElement => each instanceof HTMLElement,
  )
  const from = items.indexOf(item)
  let to = from
  const mark = (y: number): void => {
    unmark(items)
    to = items.findIndex((each) => y < middleOf(each))
    if (to === -1) to = items.length
    if (to === from || to === from + 1) return
    const [at, side] = to < items.length ? [to, 'start'] : [to - 1, 'end']
    const marked = items[at]
    if (marked) marked.dataset['drop'] = side
    marked?.scrollIntoView({ block: 'nearest' })
  }
  followPointer(down, item, {
    threshold: 3,
    onMove(_, y) {
      item.dataset['dragged'] = 'true'
      mark(y)
    },
    onEnd(done) {
      unmark(items)
      delete item.dataset['dragged']
      if (done && to !== from && to !== from + 1) onDrop(to > from ? to - 1 : to)
    },
  })
}

function middleOf(element: HTMLElement): number {
  const { top, height } = element.getBoundingClientRect()
  return top + height / 2
}

function unmark(items: readonly HTMLElement[]): void {
  for (const each of items) delete each.dataset['drop']
}
