import type { ReactElement, Ref } from 'react'
import { Icon, type IconName } from './icon.tsx'

/** A button that shows a drawing and is read as its label. */
export interface IconButtonProps {
  readonly icon: IconName
  readonly label: string
  /** Without it the button stays in place, in the tab order, and does nothing. */
  readonly onPress: (() => void) | null
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button with a drawing instead of words. It keeps the focus when it can do nothing. */
export function IconButton({ icon, label, onPress, ref }: IconButtonProps): ReactElement {
  return (
    <button
      ref={ref}
      type="button"
      className="loggia-button loggia-icon-button"
      aria-label={label}
      title={label}
      aria-disabled={onPress === null}
      onClick={() => onPress?.()}
    >
      <Icon name={icon} />
    </button>
  )
}
