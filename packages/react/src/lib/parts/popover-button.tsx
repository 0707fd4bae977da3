import { useState, type ReactElement, type ReactNode, type RefObject } from 'react'
import { useFetched } from '../hooks/use-fetched.ts'

/** A button that opens a panel. */
export interface PopoverButtonProps {
  /** What the button shows. */
  readonly children: ReactNode
  /** What the button is, where its content does not say. */
  readonly label?: string
  /** What the panel is, for screen readers. */
  readonly title: string
  readonly className?: string
  /** What the panel holds; it can close it. */
  readonly content: (close: () => void) => ReactNode
  readonly container: RefObject<HTMLElement | null>
  readonly align?: 'start' | 'end'
}

/** A button whose panel is fetched when somebody reaches for it. */
export function PopoverButton(props: PopoverButtonProps): ReactElement {
  const { children, label, title, className = 'loggia-button', content, container, align } = props
  const [wanted, setWanted] = useState(false)
  const [open, setOpen] = useState(false)
  const popover = useFetched(fetchPopover, wanted)
  const preload = (): void => setWanted(true)
  if (popover) {
    return (
      <popover.PopoverFrame
        {...{ label, title, className, open, container }}
        {...(align ? { align } : {})}
        onOpenChange={setOpen}
        content={open ? content(() => setOpen(false)) : null}
      >
        {children}
      </popover.PopoverFrame>
    )
  }
  return (
    <button
      type="button"
      className={className}
      aria-label={label}
      title={label}
      aria-haspopup="dialog"
      aria-expanded={false}
      onPointerDown={preload}
      onClick={() => {
        preload()
        setOpen(true)
      }}
    >
      {children}
    </button>
  )
}

const fetchPopover = (): Promise<typeof import('./popover.tsx')> => import('./popover.tsx')
