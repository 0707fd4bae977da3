import { Component, type RefObject } from 'react'
import { activeElement, holdsFocus } from '../ports/active-element.ts'

/** What a keeper watches over. */
export interface FocusKeeperProps {
  readonly place: RefObject<HTMLElement | null>
  /** What the place shows, as text. */
  readonly step: string
}

/**
 * When a button goes because its part has moved on, the focus goes to the main one of the next step
 * (`data-primary`), or else to the part itself, which then needs `tabIndex` -1. It never falls to the page.
 *
 * A class, since only classes are told before the document changes.
 */
export class FocusKeeper extends Component<FocusKeeperProps> {
  override getSnapshotBeforeUpdate({ step }: FocusKeeperProps): boolean {
    return holdsFocus(this.props.place.current) && step !== this.props.step
  }

  override componentDidUpdate(_props: FocusKeeperProps, _state: unknown, held: boolean): void {
    const place = this.props.place.current
    if (!held || !place || (holdsFocus(place) && activeElement(place) !== place)) return
    const next = place.querySelector<HTMLElement>('[data-primary]') ?? place
    next.focus({ preventScroll: true })
  }

  override render(): null {
    return null
  }
}
