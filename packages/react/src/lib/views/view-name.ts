import { fold, type SavedView } from '@loggia/core'

/** What is wrong with a name; `null` for nothing. */
export type NameTrouble = 'empty' | 'taken' | null

/** What is wrong with a name. Names that only differ in case are the same. */
export function nameTrouble(
  name: string,
  views: readonly Pick<SavedView, 'id' | 'name'>[],
  except: string | null,
): NameTrouble {
  const asked = fold(name.trim())
  if (asked === '') return 'empty'
  const isTaken = views.some((view) => view.id !== except && fold(view.name.trim()) === asked)
  return isTaken ? 'taken' : null
}

/** An id that no view has; short, since it stands in addresses. */
export function newId(views: readonly SavedView[], random: () => number = Math.random): string {
  const id = Math.floor(random() * 36 ** 6)
    .toString(36)
    .padStart(6, '0')
  return views.some((view) => view.id === id) ? newId(views, random) : id
}
