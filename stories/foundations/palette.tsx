import { TableRoot } from '@loggia/react'
import { useLayoutEffect, useRef, useState, type ReactElement } from 'react'
import { publicName, readName, type ColourGroup, type ColourToken } from './colours.ts'
import { contrast, hexOf, liveColour } from './live-colour.ts'

/** Colours by group, in light and in dark, as they are on this page now. */
export function Palette({ groups }: { readonly groups: readonly ColourGroup[] }): ReactElement {
  return (
    <div className="foundations">
      {groups.map((group) => (
        <section key={group.title} aria-label={group.title}>
          <h2>{group.title}</h2>
          <p>{group.about}</p>
          <div className="foundation-themes">
            <Sheet theme="light" group={group} />
            <Sheet theme="dark" group={group} />
          </div>
        </section>
      ))}
    </div>
  )
}

function Sheet({
  theme,
  group,
}: {
  readonly theme: 'light' | 'dark'
  readonly group: ColourGroup
}): ReactElement {
  const root = useRef<HTMLDivElement>(null)
  const [figures, setFigures] = useState<ReadonlyMap<string, Figures>>(new Map())
  useLayoutEffect(() => {
    const { current } = root
    if (current)
      setFigures(new Map(group.tokens.map((token) => [token.name, figuresOf(token, current)])))
  }, [group])
  return (
    <TableRoot
      ref={root}
      theme={theme}
      density="comfortable"
      fullscreen={false}
      className="foundation-sheet"
    >
      <table>
        <caption>{`${group.title}, ${theme}`}</caption>
        <thead>
          <tr>
            <th scope="col">Token</th>
            <th scope="col">Value</th>
            <th scope="col">Contrast</th>
          </tr>
        </thead>
        <tbody>
          {group.tokens.map((token) => (
            <Row key={token.name} token={token} figures={figures.get(token.name)} />
          ))}
        </tbody>
      </table>
    </TableRoot>
  )
}

function Row({
  token: { name, meaning, on, least },
  figures,
}: {
  readonly token: ColourToken
  readonly figures: Figures | undefined
}): ReactElement {
  const style = { background: `var(${readName(name)})` }
  return (
    <tr data-token={name} data-kept={figures?.kept}>
      <th scope="row">
        <span className="foundation-swatch" style={style} />
        <span>
          <code>{publicName(name)}</code>
          <small>{meaning}</small>
        </span>
      </th>
      <td>
        <code>{figures?.value ?? ''}</code>
      </td>
      <td>
        {figures?.ratio ?? ''}
        {on === undefined ? null : <small>{`on ${on}`}</small>}
        {least === undefined ? null : <small>{`at least ${least}`}</small>}
      </td>
    </tr>
  )
}

interface Figures {
  readonly value: string
  readonly ratio: string
  /** Whether it is as far from its ground as it has to be. */
  readonly kept: boolean
}

function figuresOf({ name, on = 'surface', least = 0 }: ColourToken, root: Element): Figures {
  const colour = liveColour(root, readName(name))
  const ground = liveColour(root, readName(on))
  if (!colour || !ground) return { value: 'no colour', ratio: '', kept: false }
  const ratio = contrast(colour, ground)
  return { value: hexOf(colour), ratio: ratio.toFixed(2), kept: ratio >= least }
}
