import type { Period } from '@loggia/core'
import { useState, type HTMLAttributes, type KeyboardEvent, type PointerEvent } from 'react'
import type { Bar } from './bars.ts'
import { barUnder, type BarCursor } from './use-bar-cursor.ts'

/** Bars that are about to be chosen, and what the plot listens to for it. */
export interface Brush {
  /** The first and the last of them; `null` while none are. */
  readonly range: readonly [number, number] | null
  readonly listeners: HTMLAttributes<HTMLElement>
}

/** Who is told of what is chosen. */
export interface BrushOptions {
  readonly onPeriod?: ((period: Period) => void) | undefined
  /** Told whether bars are about to be chosen: others in their place would be another period. */
  readonly onHold: (holds: boolean) => void
}

/**
 * Chooses a period by its bars: drawn over them with a mouse or a pen, or with Shift and arrows, and Enter. A finger
 * scrolls.
 */
export function useBrush(
  bars: readonly Bar[],
  { active, listeners }: BarCursor,
  { onPeriod, onHold }: BrushOptions,
): Brush {
  const [anchor, setAnchor] = useState<number | null>(null)
  const anchorAt = (bar: number | null): void => {
    setAnchor(bar)
    onHold(bar !== null)
  }
  if (!onPeriod) return { range: null, listeners }
  const range = anchor === null || active === null ? null : ordered(anchor, active)
  const choose = (from: number, to: number): void => {
    const period = periodOf(bars, ...ordered(from, to))
    anchorAt(null)
    if (period) onPeriod(period)
  }
  return {
    range,
    listeners: {
      ...listeners,
      onPointerDown(event) {
        listeners.onPointerDown?.(event)
        if (!draws(event)) return
        // No text is selected meanwhile. That also keeps the focus from coming here by itself.
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        anchorAt(barUnder(event, bars.length))
        event.currentTarget.focus(quietly)
      },
      onPointerUp(event) {
        if (anchor !== null && draws(event)) choose(anchor, barUnder(event, bars.length))
      },
      onPointerCancel: () => anchorAt(null),
      onBlur(event) {
        listeners.onBlur?.(event)
        anchorAt(null)
      },
      onKeyDown(event: KeyboardEvent<HTMLElement>) {
        if (event.key === 'Enter' && active !== null) {
          event.preventDefault()
          choose(anchor ?? active, active)
          return
        }
        if (event.shiftKey) anchorAt(anchor ?? active)
        else if (event.key !== 'Shift') anchorAt(null)
        listeners.onKeyDown?.(event)
      },
    },
  }
}

/** Without a ring, which is for keys; not every browser knows the option, and types lack it. */
const quietly: FocusOptions & { readonly focusVisible?: boolean } = {
  preventScroll: true,
  focusVisible: false,
}

/** Whether a pointer draws, which one that scrolls does not. */
function draws({ pointerType, button }: PointerEvent<HTMLElement>): boolean {
  return pointerType !== 'touch' && button === 0
}

function ordered(a: number, b: number): readonly [number, number] {
  return [Math.min(a, b), Math.max(a, b)]
}

function periodOf(bars: readonly Bar[], first: number, last: number): Period | null {
  const [from, to] = [bars[first], bars[last]]
  if (!from || !to) return null
  return { from: new Date(from.start).toISOString(), to: new Date(to.end).toISOString() }
}
