import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { tarball } from '../../scripts/check/tarballs.mjs'
import { launchOptions } from '../../scripts/setup/browser.mjs'
import { installed, started } from './lib/fresh-app.ts'
import { seen } from './lib/seen-page.ts'

/** The folders beside this file; each is what a guide in `docs/` shows, file by file. */
const apps = ['vite', 'next', 'react-router']

/*
 * What somebody does who follows a guide: the packed tarballs in a new app, built, started, and opened in a browser of
 * another zone and language. `node test/apps/check.ts next` looks at one of them.
 */
const named = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'loggia-apps-'))
const browser = await chromium.launch(launchOptions())
try {
  const tarballs: string[] = []
  for (const name of ['core', 'react', 'server']) tarballs.push(await tarball(name, folder))
  const chosen = apps.filter((name) => named.length === 0 || named.includes(name))
  const complaints = (await Promise.all(chosen.map((name) => checked(name, tarballs)))).flat()
  for (const complaint of complaints) process.stdout.write(`${complaint}\n`)
  process.exitCode = complaints.length === 0 ? 0 : 1
} finally {
  await browser.close()
  rmSync(folder, { recursive: true })
}

async function checked(name: string, tarballs: readonly string[]): Promise<readonly string[]> {
  const begun = performance.now()
  const app = await installed(name, { folder: join(folder, name), tarballs })
  const ready = performance.now()
  await app.run('build')
  const built = performance.now()
  const server = await started(app.folder)
  try {
    return (await seen(browser, server.url)).map((complaint) => `${name}: ${complaint}`)
  } finally {
    await server.stop()
    const took = [ready - begun, built - ready, performance.now() - built].map(seconds)
    process.stdout.write(
      `${name}: installed in ${took[0]} s, built in ${took[1]} s, seen in ${took[2]} s\n`,
    )
  }
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1)
}
