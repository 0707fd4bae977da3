import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { inRoot } from '../../../scripts/setup/paths.mjs'
import type { EngineName } from './engine.ts'
import type { StoreBench } from './store-bench.ts'

/** Measures an engine in a process of its own, which gives back all of its memory when it ends. */
export async function storeBench(engine: EngineName, entries: number): Promise<StoreBench> {
  const flags = [
    '--conditions=@loggia/source',
    '--disable-warning=ExperimentalWarning',
    '--max-old-space-size=6144',
  ]
  const file = join(import.meta.dirname, 'store-bench.ts')
  const child = spawn(process.execPath, [...flags, file, engine, String(entries)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // Where chDB is installed.
    cwd: inRoot('test', 'chdb'),
  })
  // It tells its figures and nothing else.
  return (await json(child.stdout)) as StoreBench
}
