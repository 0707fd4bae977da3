import type { Entry } from '@loggia/core'
import { useEffect, useState, type ReactElement, type RefObject } from 'react'
import type { TableColumn } from '../model/column-look.ts'
import type { RowList } from '../model/row-list.ts'
import type { OpenCards } from './open-cards.tsx'

/** Where cards may appear. */
export interface ValueCardsProps<E extends Entry> {
  readonly frame: RefObject<HTMLElement | null>
  readonly rows: RowList<E>
  readonly columns: readonly TableColumn<E>[]
}

/**
 * The card beside a cell that is hovered or focused: its whole value, and what more there is to know.
 *
 * It waits a moment, stays while the pointer or the focus is on it, and goes with Escape or a scroll. Its code is
 * fetched when the pointer or the focus first comes to a cell: who comes to a header or a field does something else there.
 */
export function ValueCards<E extends Entry>(props: ValueCardsProps<E>): ReactElement | null {
  const { frame } = props
  const [cards, setCards] = useState<Cards | null>(null)
  useEffect(() => {
    const root = frame.current?.parentElement
    return root && !cards ? onFirstReach(root, setCards) : undefined
  }, [frame, cards])
  return cards && <cards.Watched {...props} first={cards.first} />
}

interface Cards {
  readonly Watched: typeof OpenCards
  /** What was reached last before the code was there. */
  readonly first: Element | null
}

/** A card that cannot be fetched is missed, but nothing depends on it; the next thing reached tries again. */
function onFirstReach(root: HTMLElement, ready: (cards: Cards) => void): () => void {
  const stop = new AbortController()
  const { signal } = stop
  let last: Element | null = null
  const reach = ({ target }: Event): void => {
    if (!(target instanceof Element && target.closest('td'))) return
    last = target
    import('./open-cards.tsx').then(
      ({ OpenCards: Watched }) => {
        if (signal.aborted) return
        stop.abort()
        ready({ Watched, first: last })
      },
      () => undefined,
    )
  }
  root.addEventListener('pointerover', reach, { signal })
  root.addEventListener('focusin', reach, { signal })
  // Whoever opens a row looks at what it tells; a finger reaches and opens in one.
  const press = ({ target }: Event): void => {
    if (target instanceof Element && target.closest('[data-opens="true"]')) last = null
  }
  root.addEventListener('click', press, { signal })
  return () => stop.abort()
}
