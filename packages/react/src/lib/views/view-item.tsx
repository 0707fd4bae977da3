import type { SavedView } from '@loggia/core'
import type { ReactElement } from 'react'
import { Drawing } from '../parts/icon.tsx'
import { viewsEnglish } from '../words/views-messages.ts'
import { useWords } from '../words/viewer.tsx'
import { NameForm } from './name-form.tsx'
import type { NameTrouble } from './view-name.ts'

/** One view of the list. */
export interface ViewItemProps {
  readonly view: SavedView
  /** Whether it is the one that is open. */
  readonly chosen: boolean
  /** Whether it gets another name. */
  readonly naming: boolean
  readonly trouble: (name: string) => NameTrouble
  readonly onOpen: () => void
  readonly onOpenFirst: () => void
  readonly onNaming: (naming: boolean) => void
  readonly onRename: (name: string) => void
  readonly onRemove: () => void
}

/** A view to open, to open first, to rename and to delete. */
export function ViewItem(props: ViewItemProps): ReactElement {
  const { view, chosen, naming, trouble, onOpen, onOpenFirst, onNaming, onRename, onRemove } = props
  const { name, isDefault } = view
  const words = useWords(viewsEnglish)
  if (naming) {
    return (
      <li>
        <NameForm
          name={name}
          trouble={trouble}
          onName={(next) => {
            if (next !== name) onRename(next)
            onNaming(false)
          }}
          onCancel={() => onNaming(false)}
        />
      </li>
    )
  }
  return (
    <li className="loggia-view">
      <button
        type="button"
        className="loggia-option"
        aria-pressed={chosen}
        title={name}
        onClick={onOpen}
      >
        <bdi className="loggia-option-text">{name}</bdi>
        {isDefault ? <span className="loggia-view-first">{words.viewOpensFirst}</span> : null}
      </button>
      <Tool
        label={words.openViewFirst(name)}
        pressed={isDefault}
        name="first"
        shape={isDefault ? pinned : pin}
        onPress={onOpenFirst}
      />
      <Tool
        label={words.renameView(name)}
        name="rename"
        shape="M3 13l.8-3.2L10.6 3a1.4 1.4 0 0 1 2.4 2.4L6.2 12.2ZM9.4 4.2l2.4 2.4"
        onPress={() => onNaming(true)}
      />
      <Tool
        label={words.deleteView(name)}
        name="delete"
        shape="M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5M6.8 7v3.6M9.2 7v3.6"
        onPress={onRemove}
      />
    </li>
  )
}

const pin = 'M5.5 2.5h5M6.2 2.5v4L4.5 9h7L9.8 6.5v-4M8 9v4.5'
const pinned = `${pin}M6.8 3.2v4L5.8 8.4h4.4L9.2 7.2v-4Z`

function Tool({
  label,
  pressed,
  name,
  shape,
  onPress,
}: {
  readonly label: string
  readonly pressed?: boolean
  readonly name: string
  readonly shape: string
  readonly onPress: () => void
}): ReactElement {
  return (
    <button
      type="button"
      className="loggia-button loggia-icon-button"
      aria-label={label}
      aria-pressed={pressed}
      title={label}
      onClick={onPress}
    >
      <Drawing name={name} shape={shape} />
    </button>
  )
}
