import { readFileSync } from 'node:fs'
import type { BrowserCommand } from 'vitest/node'
import { dataFile as pathOf } from '../../packages/core/test/data-folder.ts'

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** The text of a file of the data folder; `null` where the folder is absent. */
    readonly dataFile: (path: string) => Promise<string | null>
  }
}

/** Lets tests in the browser read the data folder, which Vite does not serve. */
export const dataFile: BrowserCommand<[path: string]> = (_, path) => {
  const file = pathOf(path)
  return file && readFileSync(file, 'utf8')
}
