import { OpenFailure } from './open-failure.ts'

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'this program has not the right to write there. Give it the folder, or name another one',
  EPERM: 'this program has not the right to write there. Give it the folder, or name another one',
  EROFS: 'the disk can only be read. Name a folder on another one',
  ENOSPC: 'the disk is full. Make room, or name a folder on another one',
  EEXIST: 'there is a file of that name. Name another folder',
  ENOTDIR: 'a part of its path is a file. Name another folder',
}

/** What is wrong with the folder of an embedded database, in words; any other error as it is. */
export function folderFailure(error: unknown, path: string): unknown {
  const { code } = Object(error) as { readonly code?: unknown }
  const reason = typeof code === 'string' ? reasons[code] : undefined
  if (reason === undefined) return error
  return new OpenFailure('unreachable', `The folder "${path}" cannot be used: ${reason}.`, error)
}
