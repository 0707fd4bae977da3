import * as Menu from '@radix-ui/react-dropdown-menu'
import {
  Fragment,
  useId,
  useRef,
  useState,
  type FocusEvent,
  type ReactElement,
  type ReactNode,
  type RefObject,
} from 'react'
import { enterMenu, moveInMenu } from './menu-keys.ts'

/** One part of a menu: its items, under a label where it has one. */
export interface MenuSection {
  readonly label?: string
  readonly items: readonly MenuItem[]
}

/** One thing that can be done. */
export interface MenuItem {
  readonly label: string
  readonly onSelect: () => void
}

/** What every menu shows. */
export interface MenuProps {
  readonly sections: readonly MenuSection[]
  /** Whether it is first opened by keyboard: the focus then goes to an item, not to the menu. */
  readonly byKeyboard: boolean
  /** Where the menu is drawn: within the table, so that it has its colours and is over it in fullscreen. */
  readonly container: RefObject<HTMLElement | null>
}

/** A menu under its button. It appears open, since it is made when somebody opens it for the first time. */
export function ButtonMenu(
  props: MenuProps & { readonly className: string; readonly children: ReactNode },
): ReactElement {
  const [open, setOpen] = useState(true)
  return (
    // Not modal: its scroll lock would inject a style element, which a strict CSP refuses.
    <Menu.Root modal={false} open={open} onOpenChange={setOpen} dir={directionIn(props, open)}>
      <Menu.Trigger className={props.className}>{props.children}</Menu.Trigger>
      <MenuContent {...props} placing={{ align: 'end' }} />
    </Menu.Root>
  )
}

/** The direction of the table, which the menu would not take over by itself. Asked for only while it is open. */
function directionIn({ container }: MenuProps, open: boolean): 'ltr' | 'rtl' {
  const isRightToLeft =
    open && container.current && getComputedStyle(container.current).direction === 'rtl'
  return isRightToLeft ? 'rtl' : 'ltr'
}

/** Where on the screen a menu belongs, in pixels of the viewport. */
export interface MenuPlace {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** An open menu beside a place on the screen. */
export function PlacedMenu(
  props: MenuProps & {
    readonly title: string
    readonly place: MenuPlace
    readonly onClose: () => void
    /** Gives the focus back, unless it has gone elsewhere. */
    readonly onReturn: () => void
  },
): ReactElement {
  const { place, onClose, onReturn, title } = props
  const left = useRef(false)
  const { x, y, width, height } = place
  return (
    <Menu.Root modal={false} open onOpenChange={onClose} dir={directionIn(props, true)}>
      <Menu.Trigger asChild>
        <span
          aria-hidden="true"
          className="loggia-menu-place"
          style={{ left: x, top: y, width, height }}
        />
      </Menu.Trigger>
      <MenuContent
        {...props}
        placing={{
          align: 'start',
          'aria-label': title,
          // The label of the menu, not of the place, which has none.
          'aria-labelledby': undefined,
          onInteractOutside() {
            left.current = true
          },
          onCloseAutoFocus(event) {
            event.preventDefault()
            if (!left.current) onReturn()
          },
        }}
      />
    </Menu.Root>
  )
}

function MenuContent({
  sections,
  byKeyboard,
  container,
  placing,
}: MenuProps & { readonly placing: Menu.DropdownMenuContentProps }): ReactElement {
  // What opened it first, before this code was there; later the browser knows.
  const first = useRef(byKeyboard)
  const enter = (event: FocusEvent<HTMLElement>): void => {
    enterMenu(event, first.current)
    first.current = false
  }
  return (
    <Menu.Portal container={container.current}>
      <Menu.Content
        className="loggia-menu"
        sideOffset={4}
        collisionPadding={8}
        onFocus={enter}
        onKeyDownCapture={moveInMenu}
        {...placing}
      >
        {sections.map((section, at) => (
          <Fragment key={section.label ?? section.items[0]?.label}>
            {at === 0 ? null : <Menu.Separator className="loggia-menu-separator" />}
            <Section {...section} />
          </Fragment>
        ))}
      </Menu.Content>
    </Menu.Portal>
  )
}

function Section({ label, items }: MenuSection): ReactElement {
  const id = useId()
  return (
    <Menu.Group {...(label === undefined ? {} : { 'aria-labelledby': id })}>
      {label === undefined ? null : (
        <Menu.Label id={id} className="loggia-menu-label">
          {label}
        </Menu.Label>
      )}
      {items.map((item) => (
        <Menu.Item key={item.label} className="loggia-menu-item" onSelect={item.onSelect}>
          {item.label}
        </Menu.Item>
      ))}
    </Menu.Group>
  )
}
