import type { ReactElement, RefObject } from 'react'
import type { ExportFormat } from '../hooks/use-export.ts'
import { actionEnglish } from '../words/action-messages.ts'
import { useWords } from '../words/viewer.tsx'
import type { OpenedMenu } from './menu-button.tsx'
import { ButtonMenu, type MenuSection } from './menu.tsx'

/** What the menu does. */
export interface MenuActions {
  readonly onCopy: (format: ExportFormat) => void
  readonly onSave: (format: ExportFormat) => void
  /** Where the menu is drawn: within the table, so that it has its colours and is over it in fullscreen. */
  readonly container: RefObject<HTMLElement | null>
}

const formats: readonly ExportFormat[] = ['csv', 'json']

/** Copy and export. It appears open, since it is made when somebody opens it for the first time. */
export function ActionsMenu(props: MenuActions & OpenedMenu): ReactElement {
  const { label, byKeyboard, onCopy, onSave, container } = props
  const words = useWords(actionEnglish)
  const items = (
    itemLabel: (format: string) => string,
    onFormat: (format: ExportFormat) => void,
  ): MenuSection['items'] =>
    formats.map((format) => ({
      label: itemLabel(format.toUpperCase()),
      onSelect: () => onFormat(format),
    }))
  return (
    <ButtonMenu
      className="loggia-button loggia-actions"
      byKeyboard={byKeyboard}
      container={container}
      sections={[
        { label: words.copyToClipboard, items: items(words.copyAs, onCopy) },
        { label: words.exportAsFile, items: items(words.exportAs, onSave) },
      ]}
    >
      {label}
    </ButtonMenu>
  )
}
