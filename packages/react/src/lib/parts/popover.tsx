import * as Popover from '@radix-ui/react-popover'
import {
  useEffect,
  useRef,
  type FocusEvent,
  type KeyboardEvent as ReactKeyboardEvent,
  type ReactElement,
  type ReactNode,
  type RefObject,
} from 'react'
import { activeElement } from '../ports/active-element.ts'
import { tabStops } from '../ports/tab-stops.ts'

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
  const panel = useRef<HTMLDivElement>(null)
  const pressed = usePressed(button)
  const isOfButton = (target: unknown): boolean =>
    target instanceof Node && button.current?.contains(target) === true
  const ofButton = (event: Event): void => {
    // The button closes the panel by itself; closed here already, its click would open it again.
    if (isOfButton(event.target) || isOfButton(pressed.current)) event.preventDefault()
  }
  // The document does not hear of it where both are in one shadow root.
  const left = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!(relatedTarget instanceof Node) || isOfButton(relatedTarget)) return
    if (!currentTarget.contains(relatedTarget)) onClose()
  }
  return (
    <Popover.Root open onOpenChange={onClose}>
      {/* The button was there before this code was, and stays the same, so that it keeps the focus. */}
      <Popover.Anchor virtualRef={button} />
      <Popover.Portal container={container.current}>
        <Popover.Content
          ref={panel}
          id={id}
          className="loggia-popover"
          aria-label={title}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          onInteractOutside={ofButton}
          onEscapeKeyDown={leaveToSearch}
          onKeyDown={stayWithin}
          onBlur={left}
          onOpenAutoFocus={(event) => {
            event.preventDefault()
            enter(panel.current)
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            if (button.current && isLost(activeElement(button.current))) {
              button.current.focus({ preventScroll: true })
            }
          }}
        >
          {content}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

/** What was pressed last, seen from where the button is: of a shadow root, the document hears only that it was there. */
function usePressed(button: RefObject<HTMLElement | null>): RefObject<EventTarget | null> {
  const pressed = useRef<EventTarget>(null)
  useEffect(() => {
    const stop = new AbortController()
    const note = ({ target }: Event): void => {
      pressed.current = target
    }
    const tree = button.current?.getRootNode()
    tree?.addEventListener('pointerdown', note, { signal: stop.signal, capture: true })
    return () => stop.abort()
  }, [button])
  return pressed
}

/** The focus goes to what comes first; the library would ask the document, which knows no shadow roots, whether it did. */
function enter(panel: HTMLElement | null): void {
  const first = panel && tabStops(panel)[0]
  ;(first ?? panel)?.focus({ preventScroll: true })
  if (first instanceof HTMLInputElement) first.select()
}

/** Tab leads round. */
function stayWithin(event: ReactKeyboardEvent<HTMLElement>): void {
  const { key, shiftKey, altKey, ctrlKey, metaKey, currentTarget } = event
  if (key !== 'Tab' || altKey || ctrlKey || metaKey) return
  const stops = tabStops(currentTarget)
  const [from, to] = shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]]
  if (!to || activeElement(currentTarget) !== from) return
  event.preventDefault()
  to.focus()
}

/** Escape empties a search field first, by what the field does with it, and closes the panel at the next press. */
function leaveToSearch(event: KeyboardEvent): void {
  const [target] = event.composedPath()
  if (target instanceof HTMLInputElement && target.type === 'search' && target.value !== '') {
    event.preventDefault()
  }
}

/** The panel is gone by now; unless somebody has put the focus elsewhere, it has fallen to the page. */
function isLost(focused: Element | null): boolean {
  return focused === null || focused === document.body
}
