import { columnWidthLimits } from '@loggia/core'
import { useState, type KeyboardEvent, type ReactElement } from 'react'
import { widthStep } from './width-step.ts'

/** A number that counts once it is whole: with Enter, when the focus leaves, or by the arrow keys. */
export function PixelsField({
  label,
  pixels,
  onPixels,
}: {
  readonly label: string
  readonly pixels: number
  readonly onPixels: (pixels: number) => void
}): ReactElement {
  const [typed, setTyped] = useState<string | null>(null)
  const { least, most } = columnWidthLimits
  const give = (next: number): void => {
    setTyped(null)
    if (Number.isFinite(next) && next !== pixels) onPixels(next)
  }
  const settle = (): void => give(typed?.trim() ? Number(typed) : pixels)
  const press = (event: KeyboardEvent): void => {
    const by = stepOf(event)
    if (by !== 0) {
      // Before the list takes it, and in the same steps as the buttons.
      event.preventDefault()
      give((typed?.trim() ? Number(typed) : pixels) + by)
    } else if (event.key === 'Enter') settle()
  }
  return (
    <input
      type="number"
      className="loggia-input"
      aria-label={label}
      title={label}
      min={least}
      max={most}
      value={typed ?? pixels}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={settle}
      onKeyDown={press}
    />
  )
}

function stepOf({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): number {
  if (altKey || ctrlKey || metaKey) return 0
  return key === 'ArrowUp' ? widthStep : key === 'ArrowDown' ? -widthStep : 0
}
