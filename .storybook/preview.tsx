import { sampleServer, startedWorker } from '@loggia/mocks/browser'
import '@loggia/react/styles.css'
import type { Preview } from '@storybook/react-vite'
import { mswLoader } from 'msw-storybook-addon/csf3'
import { configure } from 'storybook/test'
import { entries } from '../stories/lib/scene.ts'
import { otherThemeHasContrast } from './other-theme.ts'
import { inSurroundings } from './surroundings.tsx'
import { toolbars } from './toolbars.ts'

// Some stories are about waiting, and machines that test are busy. Failures name what was missing, not the whole page.
configure({
  asyncUtilTimeout: 8000,
  getElementError: (message) => new Error(message ?? 'Not found'),
})

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: toolbars,
  initialGlobals: { theme: 'light', density: 'comfortable', direction: 'ltr' },
  decorators: [inSurroundings],
  // Stories over HTTP are answered by the handler that production runs.
  loaders: [mswLoader(() => startedWorker(sampleServer(entries)))],
  afterEach: otherThemeHasContrast,
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    controls: {
      exclude: /^(adapter|preset|columns|state|initialState|messages|errorCodes|on[A-Z].*)$/,
    },
    docs: { story: { autoplay: false } },
    options: { storySort: { order: ['Tables', ['LogsTable'], 'Parts', 'Headless', 'Adapters'] } },
    viewport: {
      options: {
        phone: { name: 'Phone, 390 px', styles: { width: '390px', height: '720px' } },
        small: { name: 'Small phone, 320 px', styles: { width: '320px', height: '640px' } },
        tablet: { name: 'Tablet, 768 px', styles: { width: '768px', height: '720px' } },
      },
    },
  },
}

export default preview
