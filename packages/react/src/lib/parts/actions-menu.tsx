import * as Menu from '@radix-ui/react-dropdown-menu'
import {
  useId,
  useRef,
  useState,
  type FocusEvent,
  type ReactElement,
  type ReactNode,
  type RefObject,
} from 'react'
import type { ExportFormat } from '../hooks/use-export.ts'
import { useViewer } from '../words/viewer.tsx'

/** What the menu does. */
export interface MenuActions {
  readonly onCopy: (format: ExportFormat) => void
  readonly onSave: (format: ExportFormat) => void
  /** Where the menu is drawn: within the table, so that it has its colours and is over it in fullscreen. */
  readonly container: RefObject<HTMLElement | null>
}

/** The menu with the button that opens it. */
export interface ActionsMenuProps extends MenuActions {
  /** What the button shows. */
  readonly label: ReactNode
  /** Whether it is first opened by keyboard: the focus then goes to an item, not to the menu. */
  readonly byKeyboard: boolean
}

const formats: readonly ExportFormat[] = ['csv', 'json']

/** Copy and export. It appears open, since it is made when somebody opens it for the first time. */
export function ActionsMenu(props: ActionsMenuProps): ReactElement {
  const { label, byKeyboard, onCopy, onSave, container } = props
  const { words } = useViewer()
  const [open, setOpen] = useState(true)
  const entered = useRef(!byKeyboard)
  const enter = ({ currentTarget }: FocusEvent<HTMLElement>): void => {
    if (entered.current) return
    entered.current = true
    currentTarget.querySelector<HTMLElement>('[role="menuitem"]')?.focus()
  }
  return (
    // Not modal: its scroll lock would inject a style element, which a strict CSP refuses.
    <Menu.Root modal={false} open={open} onOpenChange={setOpen}>
      <Menu.Trigger className="loggia-button loggia-actions">{label}</Menu.Trigger>
      <Menu.Portal container={container.current}>
        <Menu.Content
          className="loggia-menu"
          align="end"
          sideOffset={4}
          collisionPadding={8}
          onFocus={enter}
        >
          <Section label={words.copyToClipboard} itemLabel={words.copyAs} onFormat={onCopy} />
          <Menu.Separator className="loggia-menu-separator" />
          <Section label={words.exportAsFile} itemLabel={words.exportAs} onFormat={onSave} />
        </Menu.Content>
      </Menu.Portal>
    </Menu.Root>
  )
}

interface SectionProps {
  readonly label: string
  readonly itemLabel: (format: string) => string
  readonly onFormat: (format: ExportFormat) => void
}

function Section({ label, itemLabel, onFormat }: SectionProps): ReactElement {
  const id = useId()
  return (
    <Menu.Group aria-labelledby={id}>
      <Menu.Label id={id} className="loggia-menu-label">
        {label}
      </Menu.Label>
      {formats.map((format) => (
        <Menu.Item key={format} className="loggia-menu-item" onSelect={() => onFormat(format)}>
          {itemLabel(format.toUpperCase())}
        </Menu.Item>
      ))}
    </Menu.Group>
  )
}
