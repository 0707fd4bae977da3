import { useState, type ComponentType, type MouseEvent, type ReactElement } from 'react'
import { useViewer } from '../words/viewer.tsx'
import type { ActionsMenuProps, MenuActions } from './actions-menu.tsx'
import { Icon } from './icon.tsx'

/** What the Actions button shows and does. */
export interface ActionsButtonProps extends MenuActions {
  /** Rows that an action works on. */
  readonly selected: number
  /** How that number is read where it is not exact: `10,000+`. */
  readonly selectedText?: string | undefined
  /** Called when the menu could not be fetched. */
  readonly onUnavailable: () => void
}

/** `Actions (3)`, with a menu to copy and export. The menu is fetched when somebody reaches for it. */
export function ActionsButton(props: ActionsButtonProps): ReactElement {
  const [Menu, setMenu] = useState<ComponentType<ActionsMenuProps> | null>(null)
  const [byKeyboard, setByKeyboard] = useState(false)
  const fetched = (event: MouseEvent): void => {
    // A click that no pointer made.
    setByKeyboard(event.detail === 0)
    fetchMenu().then((menu) => setMenu(() => menu), props.onUnavailable)
  }
  const label = <ActionsLabel {...props} />
  if (Menu) return <Menu {...props} label={label} byKeyboard={byKeyboard} />
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

function ActionsLabel({
  selected,
  selectedText,
}: Pick<ActionsButtonProps, 'selected' | 'selectedText'>): ReactElement {
  const { words, count } = useViewer()
  const { value, text } = count(selected)
  return (
    <>
      {selected === 0 ? words.actions : words.actionsOn({ value, text: selectedText ?? text })}
      <Icon name="down" />
    </>
  )
}

async function fetchMenu(): Promise<ComponentType<ActionsMenuProps>> {
  return (await import('./actions-menu.tsx')).ActionsMenu
}

/** A failure shows when the menu is really asked for. */
function preload(): void {
  fetchMenu().catch(() => undefined)
}
