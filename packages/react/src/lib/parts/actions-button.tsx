import { useState, type ComponentType, type ReactElement } from 'react'
import { useViewer } from '../words/viewer.tsx'
import type { ActionsMenuProps, MenuActions } from './actions-menu.tsx'
import { Icon } from './icon.tsx'

/** What the Actions button shows and does. */
export interface ActionsButtonProps extends MenuActions {
  /** Rows that an action works on. */
  readonly selected: number
  /** Called when the menu could not be fetched. */
  readonly onUnavailable: () => void
}

/** `Actions (3)`, with a menu to copy and export. The menu is fetched when somebody reaches for it. */
export function ActionsButton(props: ActionsButtonProps): ReactElement {
  const [Menu, setMenu] = useState<ComponentType<ActionsMenuProps> | null>(null)
  const fetched = (): void => {
    fetchMenu().then((menu) => setMenu(() => menu), props.onUnavailable)
  }
  if (Menu) return <Menu {...props} label={<ActionsLabel selected={props.selected} />} />
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
      <ActionsLabel selected={props.selected} />
    </button>
  )
}

function ActionsLabel({ selected }: { readonly selected: number }): ReactElement {
  const { words, count } = useViewer()
  return (
    <>
      {selected === 0 ? words.actions : words.actionsOn(count(selected))}
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
