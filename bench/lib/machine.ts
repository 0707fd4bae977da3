import type { Browser } from 'playwright'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { arch, cpus, loadavg, platform, totalmem } from 'node:os'

/** Where and with what a run was measured. */
export interface Machine {
  readonly facts: readonly string[]
  /** Processes that wanted a core in the last minute before the run, per core. */
  readonly load: number
}

/** Describes the machine before anything is measured, in a browser or without one. */
export function machine(browser: Browser | null): Machine {
  const cores = cpus()
  const load = (loadavg()[0] ?? 0) / cores.length
  const memory = Math.round(totalmem() / 2 ** 30)
  const model = cores[0]?.model.trim() ?? 'unknown processor'
  return {
    facts: [
      `${new Date().toISOString().slice(0, 10)}, ${platform()} ${arch()}, ${cores.length} cores (${model}), ${memory} GB of memory`,
      ...(browser ? pageFacts(browser) : [`Node ${process.version}`]),
      `load before the run: ${load.toFixed(1)} per core${load > busy ? '. Others were working: expect noise' : ''}`,
    ],
    load,
  }
}

function pageFacts(browser: Browser): readonly string[] {
  return [
    `Chromium ${browser.version()}, headless, a window of 1280 x 900; Node ${process.version}`,
    ['react', '@tanstack/react-table', '@tanstack/react-virtual']
      .map((name) => `${name} ${versionOf(name)}`)
      .join(', '),
  ]
}

/** Above it, figures say more about the other work than about ours. */
const busy = 0.3

function versionOf(name: string): string {
  const file = createRequire(import.meta.url).resolve(`${name}/package.json`)
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }
  return version
}
