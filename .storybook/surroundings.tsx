import type { Decorator } from '@storybook/react-vite'
import { colorSchemes } from './color-schemes.ts'
import './surroundings.css'

/** The page around a story: the theme and direction of the toolbars, and the height of a page. */
export const inSurroundings: Decorator = (Story, { args, globals, viewMode }) => {
  const { theme, density, direction } = globals as Globals
  document.documentElement.style.colorScheme = colorSchemes[theme]
  document.documentElement.dir = direction
  return (
    <div className="page" data-view={viewMode} style={{ colorScheme: colorSchemes[theme] }}>
      {/* What a story sets itself wins over the toolbars. */}
      <Story args={{ theme, density, ...args }} />
    </div>
  )
}

interface Globals {
  readonly theme: keyof typeof colorSchemes
  readonly density: string
  readonly direction: 'ltr' | 'rtl'
}
