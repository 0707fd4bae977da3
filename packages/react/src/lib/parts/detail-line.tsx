import type { ReactElement, ReactNode } from 'react'
import { useHeldHeight } from '../hooks/use-held-height.ts'

/** What an opened row tells. */
export interface DetailLineProps {
  /** The index of its row. */
  readonly index: number
  /** Its place among the lines of the body. */
  readonly at: number
  /** Columns of the grid. */
  readonly span: number
  /** Pixels that it took when it was last drawn; 0 if it never was. */
  readonly height: number
  readonly selected: boolean
  readonly measure: (element: HTMLElement | null) => void
  readonly children: ReactNode
}

/** The room below an opened row, as wide as what is in view of the grid and as high as its content. */
export function DetailLine(props: DetailLineProps): ReactElement {
  const { index, at, span, height, selected, measure } = props
  const [content, held] = useHeldHeight(height)
  return (
    <tr
      className="loggia-opened"
      aria-rowindex={at + 2}
      data-detail={index}
      data-selected={selected}
    >
      <td colSpan={span}>
        <div
          ref={measure}
          className="loggia-opened-room"
          data-line={at}
          // A click on its text gives it the focus, so that Escape leads back to its row.
          tabIndex={-1}
          {...(held > 0 ? { style: { minBlockSize: held } } : {})}
        >
          <div ref={content}>{props.children}</div>
        </div>
      </td>
    </tr>
  )
}
