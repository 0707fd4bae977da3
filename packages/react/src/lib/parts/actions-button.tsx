import { useState, type ComponentType, type ReactElement, type RefObject } from 'react'
import type { ExportFormat } from '../hooks/use-export.ts'
import { useViewer } from '../words/viewer.tsx'
import type { ActionsMenuProps } from './actions-menu.tsx'
import { Icon } from './icon.tsx'

/** What the Actions menu does. */
export interface ActionsButtonProps {
  /** Rows that an action works on. */
  readonly selected: number
  readonly onCopy: (format: ExportFormat) => void
  readonly onSave: (format: ExportFormat) => void
  /** Where the menu is drawn: within the table, so that it has its colours and is over it in fullscreen. */
  readonly container: RefObject<HTMLElement | null>
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
