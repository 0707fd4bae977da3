import { mergeConfig, type UserConfig } from 'vite'
import shared from '../../vite.config.ts'

const config: UserConfig = mergeConfig(shared, {
  root: import.meta.dirname,
  build: { outDir: 'dist/client', emptyOutDir: true },
  // For work on the page: `npx vite` beside a running server.
  server: { proxy: { '/v1': 'http://localhost:4173' } },
})

export default config
