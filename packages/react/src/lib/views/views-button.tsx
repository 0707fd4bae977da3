import { useEffect, type ReactElement } from 'react'
import { useFetch } from '../hooks/use-fetched.ts'
import type { ViewsMenuProps } from './views-menu.tsx'

/** Room for the menu of saved views, which is there before its code is. */
export function ViewsButton(props: ViewsMenuProps): ReactElement {
  const { onReady } = props
  const { code, failed } = useFetch(fetchViewsMenu)
  useEffect(() => {
    // A table does not wait for views for ever.
    const timer = setTimeout(() => onReady?.(), failed ? 0 : 1000)
    return () => clearTimeout(timer)
  }, [failed, onReady])
  return <span className="loggia-views-room">{code && <code.ViewsMenu {...props} />}</span>
}

const fetchViewsMenu = (): Promise<typeof import('./views-menu.tsx')> => import('./views-menu.tsx')
