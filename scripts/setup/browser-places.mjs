import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
]

const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge']

const windowsFiles = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
]

/** Browsers that can be started by name. */
export function onPath() {
  const named = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  // A service may have a shorter PATH than a person.
  const folders = process.platform === 'linux' ? [...named, '/usr/bin', '/snap/bin'] : named
  return commands.flatMap((name) => folders.map((folder) => join(folder, name))).filter(canRun)
}

/** Browsers in the folders where macOS and Windows keep programs. */
export function installedAt() {
  const places = process.platform === 'darwin' ? macPlaces() : windowsPlaces()
  return places.filter((path) => existsSync(path))
}

function macPlaces() {
  return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
    macApps.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
  )
}

function windowsPlaces() {
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
    (name) => process.env[name],
  )
  return folders.flatMap((folder) =>
    folder ? windowsFiles.map((file) => join(folder, ...file)) : [],
  )
}

/**
 * Whether it is a browser that runs here: on Ubuntu the command may be a stub that asks for a snap.
 *
 * @param {string} path
 */
export function starts(path) {
  if (process.platform !== 'linux') return true
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 })
    return true
  } catch {
    return false
  }
}

/** @param {string} path */
function canRun(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
