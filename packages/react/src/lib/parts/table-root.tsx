import type { ReactElement, ReactNode, RefObject } from 'react'
import type { Density } from '../hooks/use-row-height.ts'

/** The outermost element of a table. */
export interface TableRootProps {
  readonly density: Density
  /** `auto` follows the system. Leave it out where the host's own `color-scheme` on the element should win. */
  readonly theme: 'light' | 'dark' | 'auto'
  readonly fullscreen: boolean
  readonly className?: string | undefined
  readonly ref: RefObject<HTMLDivElement | null>
  readonly children: ReactNode
}

/** Carries the tokens, the theme and the density for everything within. */
export function TableRoot(props: TableRootProps): ReactElement {
  const { density, theme, fullscreen, className, ref, children } = props
  return (
    <div
      ref={ref}
      className={className ? `loggia-root ${className}` : 'loggia-root'}
      data-density={density}
      data-theme={theme}
      data-fullscreen={fullscreen}
    >
      {children}
    </div>
  )
}
