import { useState, type MouseEvent, type ReactElement, type ReactNode } from 'react'
import { useViewer } from '../words/viewer.tsx'
import { Icon } from './icon.tsx'

/** What a menu is told by the button that has fetched it. */
export interface OpenedMenu {
  /** What the button shows. */
  readonly label: ReactNode
  /** Whether it is first opened by keyboard: the focus then goes to an item, not to the menu. */
  readonly byKeyboard: boolean
}

/** How many rows actions work on. */
export interface ActedOn {
  /** Rows that an action works on. */
  readonly selected: number
  /** How that number is read where it is not exact: `10,000+`. */
  readonly selectedText?: string | undefined
}

/** A menu and where it comes from. */
export interface MenuButtonProps<Props> extends ActedOn {
  readonly fetchMenu: () => Promise<(props: Props & OpenedMenu) => ReactElement>
  /** What the menu needs besides. */
  readonly menu: Props
  /** Called when the menu could not be fetched. */
  readonly onUnavailable: () => void
}

/** `Actions (3)`, with a menu that is fetched when somebody reaches for it. */
export function MenuButton<Props>(props: MenuButtonProps<Props>): ReactElement {
  const { fetchMenu, menu, onUnavailable } = props
  const [Menu, setMenu] = useState<((props: Props & OpenedMenu) => ReactElement) | null>(null)
  const [byKeyboard, setByKeyboard] = useState(false)
  const fetched = (event: MouseEvent): void => {
    // A click that no pointer made.
    setByKeyboard(event.detail === 0)
    fetchMenu().then((code) => setMenu(() => code), onUnavailable)
  }
  /** A failure shows when the menu is really asked for. */
  const preload = (): void => void fetchMenu().catch(() => undefined)
  const label = <ActionsLabel {...props} />
  if (Menu) return <Menu {...menu} label={label} byKeyboard={byKeyboard} />
  return (
    <button
      type="button"
      className="loggia-button loggia-actions"
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={preload}
      onFocus={preload}
      onClick={fetched}
    >
      {label}
    </button>
  )
}

function ActionsLabel({ selected, selectedText }: ActedOn): ReactElement {
  const { words, count } = useViewer()
  const { value, text } = count(selected)
  return (
    <>
      {selected === 0 ? words.actions : words.actionsOn({ value, text: selectedText ?? text })}
      <Icon name="down" />
    </>
  )
}
