import react from '@vitejs/plugin-react'
import { defaultClientConditions, defaultServerConditions, defineConfig } from 'vite'

/** With this condition `@loggia/*` means sources, so that nothing must be built before it is tried. */
const source = '@loggia/source'

/** What everything that Vite serves or builds here shares: Storybook, the dashboard, the tests. */
export default defineConfig({
  plugins: [react()],
  resolve: { conditions: [source, ...defaultClientConditions] },
  ssr: {
    resolve: { conditions: [source, ...defaultServerConditions], externalConditions: [source] },
  },
})
