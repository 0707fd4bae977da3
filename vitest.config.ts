import { defineConfig, mergeConfig } from 'vitest/config'
import { accessibilityProject } from './test/setup/accessibility-project.ts'
import { browserProject } from './test/setup/browser-project.ts'
import { compiledProject } from './test/setup/compiled-project.ts'
import { databasesProject } from './test/setup/databases-project.ts'
import { journeysProject } from './test/setup/journeys-project.ts'
import { killsProject } from './test/setup/kills-project.ts'
import { looksProject } from './test/setup/looks-project.ts'
import { nodeProject } from './test/setup/node-project.ts'
import { storiesProject } from './test/setup/stories-project.ts'
import viteConfig from './vite.config.ts'

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      projects: [
        nodeProject,
        databasesProject,
        browserProject,
        compiledProject,
        ...(await storiesProject()),
        journeysProject,
        accessibilityProject,
        looksProject,
        killsProject,
      ],
      // More than the cores would only make browsers wait for each other.
      maxWorkers: 2,
    },
  }),
)
