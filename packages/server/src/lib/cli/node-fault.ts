/**
 * What is wrong with this version of Node, and what to do; `null` when nothing is. It imports nothing, so that it can
 * be asked on a Node that could not run the rest.
 */
export function nodeFault(
  version: string,
): { readonly found: string; readonly todo: string } | null {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 12)) return null
  return { found: `Node ${version} is too old`, todo: 'Install Node 22.12 or a newer one.' }
}
