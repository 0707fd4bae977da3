import { TableRoot, type TableRootProps } from '@loggia/react'
import { useLayoutEffect, useRef, useState, type ReactElement, type ReactNode } from 'react'

/** A sheet with the tokens of a table, and what each of these is there. */
export function Measures({
  density,
  theme,
  tokens,
  children,
}: Pick<TableRootProps, 'density' | 'theme'> & {
  /** What to read, as a property and its value: `['block-size', 'var(--loggia--row-height)']`. */
  readonly tokens: readonly Measure[]
  readonly children?: (measure: Measure) => ReactNode
}): ReactElement {
  const root = useRef<HTMLDivElement>(null)
  const [values, setValues] = useState<readonly string[]>([])
  useLayoutEffect(() => {
    const { current } = root
    if (current) setValues(tokens.map(({ property, token }) => computed(current, property, token)))
  }, [tokens, density])
  return (
    <TableRoot
      ref={root}
      theme={theme}
      density={density}
      fullscreen={false}
      className="foundation-sheet"
    >
      <table>
        <caption>{density}</caption>
        <thead>
          <tr>
            <th scope="col">Token</th>
            <th scope="col">Value</th>
            <th scope="col">Looks like</th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((measure, at) => (
            <tr key={measure.token}>
              <th scope="row">
                <span>
                  <code>{measure.token.replace('--loggia--', '--loggia-')}</code>
                  <small>{measure.meaning}</small>
                </span>
              </th>
              <td data-value={measure.token}>{values[at] ?? ''}</td>
              <td>{children?.(measure)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRoot>
  )
}

/** A token, and a property of CSS that tells what it is. */
export interface Measure {
  readonly token: string
  readonly meaning: string
  readonly property: 'width' | 'font-size' | 'font-family' | 'transition' | 'box-shadow'
}

function computed(within: Element, property: Measure['property'], token: string): string {
  const probe = within.appendChild(document.createElement('i'))
  probe.style.position = 'absolute'
  probe.style.setProperty(
    property,
    property === 'transition' ? `color var(${token})` : `var(${token})`,
  )
  const told = getComputedStyle(probe).getPropertyValue(property)
  probe.remove()
  return told
}
