import { TableRoot, type TableRootProps } from '@loggia/react'
import type { Decorator } from '@storybook/react-vite'
import { useRef, type ReactElement, type ReactNode } from 'react'
import './on-root.css'

/** A part needs the tokens that every table carries: this puts it on a sheet that has them. */
export const onRoot: Decorator = (Story, { globals }) => {
  const { theme, density } = globals as Pick<TableRootProps, 'theme' | 'density'>
  return (
    <Sheet theme={theme} density={density}>
      <Story />
    </Sheet>
  )
}

function Sheet({
  children,
  ...look
}: Pick<TableRootProps, 'theme' | 'density'> & { readonly children: ReactNode }): ReactElement {
  const root = useRef<HTMLDivElement>(null)
  return (
    <TableRoot {...look} ref={root} fullscreen={false} className="sheet">
      {children}
    </TableRoot>
  )
}

/** Things under each other, each with a word beside it. */
export function Samples({
  of,
}: {
  readonly of: readonly (readonly [string, ReactNode])[]
}): ReactElement {
  return (
    <dl className="samples">
      {of.map(([name, content]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{content}</dd>
        </div>
      ))}
    </dl>
  )
}
