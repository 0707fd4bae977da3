import { sampleServer, startedWorker } from '@loggia/mocks/browser'
import '@loggia/react/styles.css'
import type { Preview } from '@storybook/react-vite'
import { mswLoader } from 'msw-storybook-addon/csf3'
import { configure } from 'storybook/test'
import { entries } from '../stories/lib/scene.ts'
import { axeOptions } from './axe-rules.ts'
import { otherModesAreAccessible } from './other-modes.ts'
import { inSurroundings } from './surroundings.tsx'
import { ThemedDocs } from './themed-docs.tsx'
import { toolbars, usualGlobals } from './toolbars.ts'

// Some stories are about waiting, and machines that test are busy. Failures name what was missing, not the whole page.
configure({
  asyncUtilTimeout: 8000,
  getElementError: (message) => new Error(message ?? 'Not found'),
})

/** Objects and functions: a story says what they are. */
const notTurnedByHand =
  /^(account|adapter|preset|columns|state|initialState|messages|errorCodes|csv|toolbar|empty|className|pages|notice|container|on[A-Z].*)$/

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: toolbars,
  initialGlobals: usualGlobals,
  decorators: [inSurroundings],
  // Stories over HTTP are answered by the handler that production runs.
  loaders: [mswLoader(() => startedWorker(sampleServer(entries)))],
  afterEach: otherModesAreAccessible,
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error', options: axeOptions },
    backgrounds: { disable: true },
    controls: { exclude: notTurnedByHand },
    docs: { story: { autoplay: false }, container: ThemedDocs },
    options: {
      storySort: {
        // Read without being run, so it has to stand here in full.
        order: [
          'Guides',
          [
            'Overview',
            'Quick start',
            'LogsTable',
            'ActivityTable',
            'GatewayLogsTable',
            'LlmLogsTable',
            'Tables of your own',
            'What an account sees',
            'Adapters',
            'Theming',
            'Languages',
            'Accessibility',
            'State',
            'Custom elements',
            'Vite',
            'Next.js',
            'React Router',
            'Performance',
            'Privacy',
            'Retention',
            'Running the server',
            'ClickHouse',
            'Migration',
          ],
          'Foundations',
          ['Colour', 'Type', 'Spacing and density', 'Icons', 'Motion'],
          'Tables',
          [
            'LogsTable',
            [
              'Rows',
              'Values',
              'Finding',
              'Selecting and exporting',
              'Columns',
              'Waiting and failing',
              'Over HTTP',
              'Surroundings',
              'Extending',
            ],
            'ActivityTable',
            [
              'Rows',
              'Values',
              'Finding',
              'Selecting and exporting',
              'Waiting and failing',
              'Over HTTP',
              'Surroundings',
              'Extending',
            ],
            'GatewayLogsTable',
            [
              'Rows',
              'Opened',
              'Filtering',
              'Selecting and exporting',
              'Waiting and failing',
              'Over HTTP',
              'Surroundings',
            ],
            'LlmLogsTable',
            [
              'Rows',
              'Days and opened rows',
              'Opened',
              'Searching',
              'Live',
              'Very many rows',
              'Waiting and failing',
              'Over HTTP',
              'Surroundings',
            ],
          ],
          'Account',
          [
            'Live retention',
            'Retention banner',
            'Purge horizon',
            'Usage chart',
            'Retention panel',
            'Keys panel',
            'Key deletion',
          ],
          'Parts',
          'Theming',
          'Languages',
          'State',
          'Custom elements',
          'Headless',
          ['All hooks together', 'Single hooks'],
          'Adapters',
        ],
      },
    },
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
