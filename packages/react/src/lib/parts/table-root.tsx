import type { Density } from '@loggia/core'
import type { ReactElement, ReactNode, RefObject } from 'react'
import { useColorScheme, type Theme } from '../hooks/use-color-scheme.ts'

/** The outermost element of a table. */
export interface TableRootProps {
  readonly density: Density
  readonly theme: Theme
  readonly fullscreen: boolean
  readonly className?: string | undefined
  readonly ref: RefObject<HTMLDivElement | null>
  readonly children: ReactNode
}

/** Carries the tokens, the theme and the density for everything within. */
export function TableRoot(props: TableRootProps): ReactElement {
  const { density, theme, fullscreen, className, ref, children } = props
  const scheme = useColorScheme(theme, ref)
  return (
    <div
      ref={ref}
      className={className ? `loggia-root ${className}` : 'loggia-root'}
      data-density={density}
      data-theme={scheme}
      data-fullscreen={fullscreen}
    >
      {children}
    </div>
  )
}
