import { computePosition, flip, offset, shift } from '@floating-ui/dom'
import { useLayoutEffect, useRef, useState, type ReactElement, type ReactNode } from 'react'
import { useFocusHandover } from '../hooks/use-focus-handover.ts'

/** A card beside a cell. */
export interface ValueCardProps {
  readonly cell: HTMLElement
  /** What the value is, for screen readers. */
  readonly label: string
  readonly children: ReactNode
}

/** Shows its content beside a cell, where there is room. */
export function ValueCard({ cell, label, children }: ValueCardProps): ReactElement {
  const card = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<Place | null>(null)
  useFocusHandover(card)
  // At every rendering, since rows that arrive move the cell.
  useLayoutEffect(() => {
    let wanted = true
    if (!card.current) return undefined
    const middleware = [offset(4), flip({ padding: 8 }), shift({ padding: 8 })]
    computePosition(cell, card.current, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware,
    }).then(
      ({ x, y }) => wanted && setPlace((before) => samePlace(before, { left: x, top: y })),
      () => undefined,
    )
    return () => {
      wanted = false
    }
  })
  return (
    <div
      ref={card}
      className="loggia-card"
      role="group"
      aria-label={label}
      // A click on its text must not take the focus from the table, which would close it.
      tabIndex={-1}
      data-placed={place !== null}
      style={place ?? {}}
    >
      {children}
    </div>
  )
}

interface Place {
  readonly left: number
  readonly top: number
}

/** The place before when it is the same, so that nothing is drawn again. */
function samePlace(before: Place | null, now: Place): Place {
  return before?.left === now.left && before.top === now.top ? before : now
}
