import babel from '@rolldown/plugin-babel'
import { reactCompilerPreset } from '@vitejs/plugin-react'
import type { PluginOption } from 'vite'
import type { TestProjectInlineConfiguration } from 'vitest/config'
import { chromium } from './chromium.ts'
import { dataFile } from './data-file.ts'
import { notCompiled } from './not-compiled.ts'
import { prebundled, prebundledForMocks } from './prebundled.ts'

/** The tests that tell most of how tables behave. */
const telling = [
  'packages/react/src/lib/tables/logs-table.{find,paging,selection,sorting,rows,keyboard,columns}.test.tsx',
  'packages/react/src/lib/tables/{gateway,llm}-logs-table.test.tsx',
  'packages/react/src/lib/tables/activity-table.pages.test.tsx',
  'packages/react/src/lib/one-list/scroll-table{,.live}.test.tsx',
  'packages/react/src/lib/hooks/{table-views,use-remembered-state}.test.tsx',
]

/**
 * Tables as they are under the React Compiler and StrictMode: an application that compiles its own cells and a library
 * that is compiled by whoever bundles it must not find rows that stay as they were.
 */
export const compiledProject: TestProjectInlineConfiguration = {
  extends: true,
  plugins: [...compiler()],
  publicDir: '.storybook/public',
  optimizeDeps: {
    include: [
      ...[...prebundled(), ...prebundledForMocks],
      ...['@testing-library/react', 'axe-core', 'react/compiler-runtime'],
    ],
  },
  test: {
    name: 'compiled',
    testTimeout: 30_000,
    include: telling,
    // One page for all of them, as in the project `browser`.
    isolate: false,
    setupFiles: [
      'test/setup/quiet-console.ts',
      'test/setup/fresh-page.ts',
      'test/setup/shared-page.ts',
      'test/setup/strict-and-compiled.ts',
    ],
    // Code that is fetched on need is compiled then.
    expect: { poll: { timeout: 20_000 } },
    browser: { ...chromium(), commands: { dataFile } },
  },
}

/** Whatever it cannot compile fails, but for what is known and explained. */
function compiler(): readonly PluginOption[] {
  const skipped = new RegExp(`/(?:${Object.keys(notCompiled).join('|').replaceAll('.', '\\.')})$`)
  const sources = /\/packages\/react\/src\/.+\.tsx?$/
  const strict = reactCompilerPreset({ panicThreshold: 'all_errors' })
  return [
    babel({ presets: [strict], include: sources, exclude: skipped }),
    babel({ presets: [reactCompilerPreset()], include: skipped }),
  ].flat()
}
