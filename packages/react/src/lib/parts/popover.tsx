import * as Popover from '@radix-ui/react-popover'
import type { ReactElement, ReactNode, RefObject } from 'react'

/** A button with what it opens. */
export interface PopoverFrameProps {
  /** What the button shows. */
  readonly children: ReactNode
  /** What the button is, where its content does not say. */
  readonly label?: string | undefined
  readonly className: string
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  /** What it opens is, for screen readers. */
  readonly title: string
  readonly content: ReactNode
  /** Where it is drawn: within the table, so that it has its colours and is over it in fullscreen. */
  readonly container: RefObject<HTMLElement | null>
  readonly align?: 'start' | 'end'
}

/** A panel under the button that opens it. Escape and a press elsewhere close it; the focus returns. */
export function PopoverFrame(props: PopoverFrameProps): ReactElement {
  const { children, label, className, open, onOpenChange, title, content, container } = props
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Trigger className={className} aria-label={label} title={label}>
        {children}
      </Popover.Trigger>
      <Popover.Portal container={container.current}>
        <Popover.Content
          className="loggia-popover"
          aria-label={title}
          align={props.align ?? 'start'}
          sideOffset={4}
          collisionPadding={8}
        >
          {content}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
