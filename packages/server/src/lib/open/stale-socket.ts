import { open, rm, stat } from 'node:fs/promises'

/** Which socket is at a path, told apart from any other that was or will be there; `null` when there is none. */
export async function socketIdentity(path: string): Promise<string | null> {
  try {
    const { ino, mtimeNs } = await stat(path, { bigint: true })
    return `${ino}-${mtimeNs}`
  } catch {
    return null
  }
}

/**
 * Removes a socket that nobody listens on any more, and never one that has come to its place meanwhile: only whoever has
 * made the claim to exactly this socket removes it. Resolves with `false` while somebody else has.
 */
export async function removeStale(path: string, identity: string): Promise<boolean> {
  const claims = await claimsTo(`${path}.${identity}`)
  if (claims === null) return false
  // Somebody else may have removed it, and given the claim back, between the look and the claim.
  if ((await socketIdentity(path)) === identity) await rm(path, { force: true })
  for (const claim of claims) await rm(claim, { force: true })
  return true
}

/** The claim that is ours, behind those of processes that were killed while they had theirs; `null` when it is not ours. */
async function claimsTo(name: string): Promise<readonly string[] | null> {
  const claims: string[] = []
  for (;;) {
    const claim = `${name}.${claims.length}`
    claims.push(claim)
    if (await isMade(claim)) return claims
    if (!(await isLeft(claim))) return null
  }
}

async function isMade(claim: string): Promise<boolean> {
  try {
    const handle = await open(claim, 'wx')
    await handle.close()
    return true
  } catch (error) {
    if ((Object(error) as { readonly code?: unknown }).code === 'EEXIST') return false
    throw error
  }
}

async function isLeft(claim: string): Promise<boolean> {
  const age = await stat(claim).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  )
  return age > longestClaim
}

/** Milliseconds. Who has a claim removes two files, and gives it back. */
const longestClaim = 5000
