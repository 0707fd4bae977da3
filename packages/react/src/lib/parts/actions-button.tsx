import type { ReactElement } from 'react'
import type { MenuActions } from './actions-menu.tsx'
import { MenuButton, type ActedOn } from './menu-button.tsx'

/** What the Actions button shows and does. */
export interface ActionsButtonProps extends ActedOn, MenuActions {
  /** Called when the menu could not be fetched. */
  readonly onUnavailable: () => void
}

/** `Actions (3)`, with a menu to copy and export. The menu is fetched when somebody reaches for it. */
export function ActionsButton({
  selected,
  selectedText,
  onUnavailable,
  ...menu
}: ActionsButtonProps): ReactElement {
  return <MenuButton {...{ selected, selectedText, onUnavailable, fetchMenu, menu }} />
}

const fetchMenu = async (): Promise<typeof import('./actions-menu.tsx').ActionsMenu> =>
  (await import('./actions-menu.tsx')).ActionsMenu
