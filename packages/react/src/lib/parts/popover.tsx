import * as Popover from '@radix-ui/react-popover'
import type { ReactElement, ReactNode, RefObject } from 'react'

/** What a button opens. */
export interface PopoverPanelProps {
  readonly id: string
  /** What it is, for screen readers. */
  readonly title: string
  readonly content: ReactNode
  /** The button that it belongs to. */
  readonly button: RefObject<HTMLButtonElement | null>
  readonly onClose: () => void
  /** Where it is drawn: within the table, so that it has its colours and is over it in fullscreen. */
  readonly container: RefObject<HTMLElement | null>
  readonly align: 'start' | 'end'
}

/**
 * An open panel under the button that opened it, with the focus in it. Escape and a press elsewhere close it; the
 * focus returns to the button unless it has gone elsewhere.
 */
export function PopoverPanel(props: PopoverPanelProps): ReactElement {
  const { id, title, content, button, onClose, container, align } = props
  const ofButton = (event: Event): void => {
    // The button closes the panel by itself; closed here already, its click would open it again.
    if (event.target instanceof Node && button.current?.contains(event.target)) {
      event.preventDefault()
    }
  }
  return (
    <Popover.Root open onOpenChange={onClose}>
      {/* The button was there before this code was, and stays the same, so that it keeps the focus. */}
      <Popover.Anchor virtualRef={button} />
      <Popover.Portal container={container.current}>
        <Popover.Content
          id={id}
          className="loggia-popover"
          aria-label={title}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          onInteractOutside={ofButton}
          onEscapeKeyDown={leaveToSearch}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            if (isLost(document.activeElement)) button.current?.focus({ preventScroll: true })
          }}
        >
          {content}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

/** Escape empties a search field first, by what the field does with it, and closes the panel at the next press. */
function leaveToSearch(event: KeyboardEvent): void {
  const { target } = event
  if (target instanceof HTMLInputElement && target.type === 'search' && target.value !== '') {
    event.preventDefault()
  }
}

/** The panel is gone by now; unless somebody has put the focus elsewhere, it has fallen to the page. */
function isLost(focused: Element | null): boolean {
  return focused === null || focused === document.body
}
