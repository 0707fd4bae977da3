import { ok, wrong, type Check } from './check.ts'

/** Whether this Node is one that the package is made for. */
export function checkNode(version: string): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const isFit = major > 22 || (major === 22 && minor >= 12)
  if (isFit) return ok('node', `Node ${version}`)
  return wrong('node', `Node ${version} is too old`, 'Install Node 22.12 or a newer one.')
}
