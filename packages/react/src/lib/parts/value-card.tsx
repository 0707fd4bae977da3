import { computePosition, flip, offset, shift } from '@floating-ui/dom'
import { useLayoutEffect, useRef, useState, type ReactElement, type ReactNode } from 'react'

/** A card beside a cell. */
export interface ValueCardProps {
  readonly cell: HTMLElement
  readonly children: ReactNode
}

/** Shows its content beside a cell, where there is room. */
export function ValueCard({ cell, children }: ValueCardProps): ReactElement {
  const card = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number } | null>(null)
  useLayoutEffect(() => {
    let wanted = true
    if (!card.current) return undefined
    const middleware = [offset(4), flip({ padding: 8 }), shift({ padding: 8 })]
    computePosition(cell, card.current, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware,
    }).then(
      ({ x, y }) => wanted && setPlace({ left: x, top: y }),
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [cell])
  return (
    <div
      ref={card}
      className="loggia-card"
      role="group"
      data-placed={place !== null}
      style={place ?? {}}
    >
      {children}
    </div>
  )
}
