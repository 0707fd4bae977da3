import '@loggia/react/styles.css'
import { setProjectAnnotations } from '@storybook/react-vite'
import { configure } from 'storybook/test'
import { vi } from 'vitest'
import { inSurroundings } from '../../.storybook/surroundings.tsx'
import { usualGlobals } from '../../.storybook/toolbars.ts'

/*
 * The page that stories are pictured on: as in Storybook, but for its tools and its worker.
 */
// Nobody who looks at a page on another day should see another page.
vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-06T15:00:00Z') })

setProjectAnnotations({ decorators: [inSurroundings], initialGlobals: usualGlobals })
configure({ asyncUtilTimeout: 8000 })
document.body.className = 'sb-show-main'
document.body.style.margin = '0'

// Code that is fetched on need would come in the middle of a picture.
const modules = import.meta.glob([
  '../../packages/react/src/lib/**/*.{ts,tsx}',
  '!**/*.test.*',
  '!**/test/**',
])
await Promise.all(Object.values(modules).map((load) => load()))
