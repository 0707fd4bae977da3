import type { MouseEvent, ReactElement } from 'react'
import { goTo } from './navigation.ts'

/** A link to a page of the dashboard, which is shown without loading everything again. */
export function PageLink(props: {
  readonly path: string
  readonly current: boolean
  readonly children: string
}): ReactElement {
  const { path, current, children } = props
  const follow = (event: MouseEvent): void => {
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
    if (elsewhere || event.button !== 0) return
    event.preventDefault()
    if (!current) goTo(path)
  }
  return (
    <a href={path} aria-current={current ? 'page' : undefined} onClick={follow}>
      {children}
    </a>
  )
}
