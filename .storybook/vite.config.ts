import { defaultClientConditions, defineConfig } from 'vite'

/** Stories run on the sources of the packages, so that nothing must be built before they are looked at. */
export default defineConfig({
  resolve: { conditions: ['@loggia/source', ...defaultClientConditions] },
})
