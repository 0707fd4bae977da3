import { useId, useRef, useState, type ReactElement, type ReactNode, type RefObject } from 'react'
import { useViewer } from '../words/viewer.tsx'
import type { PopoverPanelProps } from './popover.tsx'

/** A button that opens a panel. */
export interface PopoverButtonProps {
  /** What the button shows. */
  readonly children: ReactNode
  /** What the button is, where its content does not say. */
  readonly label?: string
  /** What the panel is, for screen readers. */
  readonly title: string
  readonly className?: string
  /** Whether what is chosen in the panel leaves rows out; it is drawn so. */
  readonly narrows?: boolean
  /** What the panel holds; it can close it. */
  readonly content: (close: () => void) => ReactNode
  readonly container: RefObject<HTMLElement | null>
  readonly align?: 'start' | 'end'
  /** Told when the panel opens or closes. */
  readonly onOpenChange?: (open: boolean) => void
}

/** A button whose panel is fetched when somebody reaches for it. */
export function PopoverButton(props: PopoverButtonProps): ReactElement {
  const { children, label, title, className = 'loggia-button', content, container } = props
  const { words } = useViewer()
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [Panel, setPanel] = useState<Panel | null>(null)
  const [open, setOpen] = useState(false)
  const [failed, setFailed] = useState(false)
  const turn = (next: boolean): void => {
    setOpen(next)
    props.onOpenChange?.(next)
  }
  const close = (): void => turn(false)
  const toggle = (): void => {
    turn(!open)
    setFailed(false)
    if (Panel || open) return
    fetchPanel().then(
      (fetched) => setPanel(() => fetched),
      () => {
        turn(false)
        setFailed(true)
      },
    )
  }
  const shown = open && Panel !== null
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        title={label}
        data-narrows={props.narrows}
        aria-haspopup="dialog"
        aria-expanded={shown}
        aria-controls={shown ? id : undefined}
        onPointerEnter={preload}
        onFocus={preload}
        onBlur={() => setFailed(false)}
        onClick={toggle}
      >
        {children}
      </button>
      {failed ? (
        <span className="loggia-popover-failure" role="alert">
          {words.menuUnavailable}
        </span>
      ) : null}
      {shown ? (
        <Panel
          {...{ id, title, button, container }}
          align={props.align ?? 'start'}
          onClose={close}
          content={content(close)}
        />
      ) : null}
    </>
  )
}

type Panel = (props: PopoverPanelProps) => ReactElement

async function fetchPanel(): Promise<Panel> {
  return (await import('./popover.tsx')).PopoverPanel
}

/** A failure shows when the panel is really asked for. */
function preload(): void {
  fetchPanel().catch(() => undefined)
}
