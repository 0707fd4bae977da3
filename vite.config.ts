import react from '@vitejs/plugin-react'
import { defaultClientConditions, defaultServerConditions, type UserConfig } from 'vite'
import { defineConfig } from 'vitest/config'
import { browserProject } from './test/setup/browser-project.ts'
import { journeysProject } from './test/setup/journeys-project.ts'
import { nodeProject } from './test/setup/node-project.ts'
import { storiesProject } from './test/setup/stories-project.ts'

/** With this condition `@loggia/*` means sources, so that nothing must be built before it is tried. */
const source = '@loggia/source'

const resolveToSources: UserConfig = {
  resolve: { conditions: [source, ...defaultClientConditions] },
  ssr: {
    resolve: { conditions: [source, ...defaultServerConditions], externalConditions: [source] },
  },
}

export default defineConfig({
  ...resolveToSources,
  plugins: [react()],
  test: {
    projects: [nodeProject, browserProject, ...(await storiesProject()), journeysProject],
    // More than the cores would only make browsers wait for each other.
    maxWorkers: 2,
  },
})
