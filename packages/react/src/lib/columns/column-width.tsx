import { columnWidth, columnWidthLimits, type Entry } from '@loggia/core'
import type { ReactElement } from 'react'
import { useAnnounce } from '../parts/announcer.tsx'
import type { ColumnChange } from '../model/column-change.ts'
import { Drawing } from '../parts/icon.tsx'
import { columnsEnglish } from '../words/columns-messages.ts'
import { useViewer, useWords } from '../words/viewer.tsx'
import type { ArrangedColumn } from './arranged.ts'
import { PixelsField } from './pixels-field.tsx'
import { useDrawnColumn } from './use-drawn-column.ts'
import { widthStep } from './width-step.ts'

/** The width of one column, without dragging: a step less or more, in pixels, as its content needs it, or as usual. */
export function ColumnWidth<E extends Entry>({
  column: { name, label, width, resized = false },
  onArrange,
}: {
  readonly column: ArrangedColumn<E>
  readonly onArrange: (change: ColumnChange) => void
}): ReactElement {
  const words = useWords(columnsEnglish)
  const viewer = useViewer()
  const announce = useAnnounce()
  const [ref, drawn] = useDrawnColumn(name)
  // A column that takes what others leave is wider than its own width.
  const now = resized ? width : columnWidth(drawn.width ?? width)
  const give = (pixels: number): void => {
    const next = columnWidth(pixels)
    onArrange({ type: 'widths', widths: { [name]: next } })
    announce(words.columnPixels(label, viewer.count(next).text))
  }
  const reset = (): void => {
    onArrange({ type: 'widths', widths: { [name]: null } })
    announce(words.columnWidthIsUsual(label))
  }
  const fit = (): void => {
    const pixels = drawn.fitted()
    if (pixels !== null) give(pixels)
  }
  const { least, most } = columnWidthLimits
  return (
    <div
      ref={ref}
      role="group"
      className="loggia-column-width"
      aria-label={words.columnWidth(label)}
    >
      <Step
        shape="M3.5 8h9"
        label={words.narrowerColumn(label)}
        off={now <= least}
        onPress={() => give(now - widthStep)}
      />
      <PixelsField label={words.columnWidth(label)} pixels={now} onPixels={give} />
      <Step
        shape="M8 3.5v9M3.5 8h9"
        label={words.widerColumn(label)}
        off={now >= most}
        onPress={() => give(now + widthStep)}
      />
      <button type="button" className="loggia-button" aria-disabled={!drawn.shown} onClick={fit}>
        {words.fitColumn}
      </button>
      <button
        type="button"
        className="loggia-button"
        aria-label={words.usualColumnWidth(label)}
        aria-disabled={!resized}
        onClick={() => resized && reset()}
      >
        {words.usualWidth}
      </button>
    </div>
  )
}

/** A button of the width. It keeps the focus at an end. */
function Step(props: {
  readonly shape: string
  readonly label: string
  readonly off: boolean
  readonly onPress: () => void
}): ReactElement {
  const { shape, label, off, onPress } = props
  return (
    <button
      type="button"
      className="loggia-button loggia-icon-button"
      aria-label={label}
      title={label}
      aria-disabled={off}
      onClick={() => off || onPress()}
    >
      <Drawing name="step" shape={shape} />
    </button>
  )
}
