import babel from '@rolldown/plugin-babel'
import { reactCompilerPreset } from '@vitejs/plugin-react'
import { mergeConfig, type InlineConfig } from 'vite'

/** How one page is built with React Compiler: the sources of the packages and its own. */
export function compiledConfig(base: InlineConfig, page: string, outDir: string): InlineConfig {
  const { build, ...rest } = base
  return mergeConfig(rest, {
    plugins: [babel({ presets: [reactCompilerPreset()], include: ours })],
    build: { ...build, outDir, rolldownOptions: { input: page } },
  } satisfies InlineConfig)
}

/** Components and hooks; nothing else is worth the time that it takes. */
const ours = /\/(?:packages\/react|bench\/pages)\/.+\.tsx?$/
