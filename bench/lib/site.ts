import { join } from 'node:path'
import { build, mergeConfig, preview, type InlineConfig } from 'vite'
import shared from '../../vite.config.ts'
import { compiledConfig } from './compiled.ts'

/** The measured pages, built for production and served. */
export interface Site {
  readonly url: string
  /** Where files lie that are served. */
  readonly folder: string
  readonly close: () => Promise<void>
}

const root = join(import.meta.dirname, '..', 'pages')
const outDir = join(import.meta.dirname, '..', 'dist', 'pages')

/** How pages are built and served. */
export const siteConfig: InlineConfig = mergeConfig(shared, {
  root,
  configFile: false,
  logLevel: 'warn',
  base: './',
  build: {
    outDir,
    emptyOutDir: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: ['loggia', 'floor', 'tanstack', 'aggrid', 'mui', 'text', 'export'].map(pageFile),
    },
  },
  preview: {
    port: 0,
    // Isolated pages have clocks of 5 instead of 100 microseconds.
    headers: {
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    },
  },
} satisfies InlineConfig)

function pageFile(name: string): string {
  return join(root, `${name}.html`)
}

/** Builds the pages, minified and with the production React. */
export async function builtPages(folder = outDir): Promise<void> {
  await build(mergeConfig(siteConfig, { build: { outDir: folder } }))
}

/** Builds the pages, one of them once more with React Compiler, and serves them on a free port. */
export async function servedPages(): Promise<Site> {
  await builtPages()
  await build(compiledConfig(siteConfig, pageFile('loggia'), join(outDir, 'compiled')))
  const server = await preview(siteConfig)
  return {
    url: server.resolvedUrls?.local[0] ?? '',
    folder: outDir,
    close: () => server.close(),
  }
}
