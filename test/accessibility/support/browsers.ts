import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch, type Browser } from 'puppeteer-core'
import { afterAll } from 'vitest'
import { launchOptions } from '../../../scripts/setup/browser.mjs'
import { installedFirefox } from '../../../scripts/setup/firefox.mjs'

export const browserNames = ['Chromium', 'Firefox'] as const
export type BrowserName = (typeof browserNames)[number]

/** A browser that is started when it is first asked for, and the folder that its downloads go to. */
export interface StartedBrowser {
  readonly browser: Browser
  readonly downloads: string
}

/** Gives the browser that a file is tested in; `null` where it is not installed. It is closed when the file is through. */
export function browserOf(name: BrowserName): () => Promise<StartedBrowser | null> {
  let started: Promise<StartedBrowser> | null = null
  afterAll(async () => {
    if (!started) return
    const { browser, downloads } = await started
    await browser.close()
    rmSync(downloads, { recursive: true, force: true })
  })
  return async () => {
    const path = name === 'Firefox' ? installedFirefox() : chromiumPath()
    if (path === null) return null
    started ??= start(name, path)
    return started
  }
}

function chromiumPath(): string {
  const { executablePath } = launchOptions()
  if (executablePath === undefined) throw new Error('No Chromium was found.')
  return executablePath
}

async function start(name: BrowserName, executablePath: string): Promise<StartedBrowser> {
  const downloads = mkdtempSync(join(tmpdir(), 'loggia-downloads-'))
  const browser = await launch({
    executablePath,
    headless: true,
    ...(name === 'Firefox'
      ? { browser: 'firefox', extraPrefsFirefox: firefoxPrefs(downloads) }
      : { args: ['--no-sandbox'], downloadBehavior: { policy: 'allow', downloadPath: downloads } }),
  })
  return { browser, downloads }
}

/** Files go to a folder without a question, and languages and zones are those of Chromium. */
function firefoxPrefs(downloads: string): Record<string, unknown> {
  return {
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.alwaysOpenPanel': false,
    'intl.accept_languages': 'en-US',
  }
}
