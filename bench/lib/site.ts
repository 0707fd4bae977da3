import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, mergeConfig, preview, type InlineConfig } from 'vite'
import shared from '../../vite.config.ts'
import { benchEntries, sizes } from './entries.ts'

/** The measured pages, built for production and served. */
export interface Site {
  readonly url: string
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
      input: ['loggia', 'floor', 'tanstack', 'text', 'export'].map((name) =>
        join(root, `${name}.html`),
      ),
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

/** Builds the pages, minified and with the production React. */
export async function builtPages(): Promise<void> {
  await build(siteConfig)
}

/** Builds the pages and serves them on a free port with their entries. */
export async function servedPages(): Promise<Site> {
  await builtPages()
  for (const size of sizes) {
    writeFileSync(join(outDir, `entries-${size}.json`), JSON.stringify(benchEntries(size)))
  }
  const server = await preview(siteConfig)
  return { url: server.resolvedUrls?.local[0] ?? '', close: () => server.close() }
}
