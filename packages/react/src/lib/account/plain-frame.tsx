import type { ReactElement, ReactNode } from 'react'

/** The frame of a small table, which scrolls sideways where there is no room. */
export function PlainFrame({
  label,
  children,
}: {
  readonly label: string
  readonly children: ReactNode
}): ReactElement {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
    <div className="loggia-plain-frame" role="group" aria-label={label} tabIndex={0}>
      <table className="loggia-plain-table">{children}</table>
    </div>
  )
}
