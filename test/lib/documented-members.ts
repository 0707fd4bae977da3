import { readFileSync } from 'node:fs'
import { parseSync, Visitor, type Span } from 'oxc-parser'
import { inRoot } from '../../scripts/setup/paths.mjs'

/** A member of an interface or a class, as its file says. */
export interface DocumentedMember {
  readonly name: string
  /** Its type as it is written; empty for methods. */
  readonly type: string
  /** Its doc comment without the stars; empty for none. */
  readonly description: string
}

/** Public members of the interfaces and classes of a file, in their order, by the name of what they are in. */
export function documentedMembers(file: string): ReadonlyMap<string, readonly DocumentedMember[]> {
  const text = readFileSync(inRoot(file), 'utf8')
  const { program, comments } = parseSync(file, text)
  const docs = comments.filter(({ value }) => value.startsWith('*'))
  const slice = ({ start, end }: Span): string => text.slice(start, end)
  /** What stands before a member, with nothing but space between. */
  const described = ({ start }: Span): string => {
    const doc = docs.findLast(({ end }) => end <= start && text.slice(end, start).trim() === '')
    return (doc?.value ?? '')
      .replaceAll(/^\s*\* ?/gm, '')
      .replaceAll(/\s+/g, ' ')
      .trim()
  }
  const found = new Map<string, DocumentedMember[]>()
  const add = (owner: string, member: DocumentedMember): void => {
    found.set(owner, [...(found.get(owner) ?? []), member])
  }
  new Visitor({
    TSInterfaceDeclaration({ id, body }) {
      for (const member of body.body) {
        if (member.type !== 'TSPropertySignature' || !member.typeAnnotation) continue
        const type = slice(member.typeAnnotation.typeAnnotation)
        add(id.name, { name: slice(member.key), type, description: described(member) })
      }
    },
    ClassDeclaration({ id, body }) {
      for (const member of body.body) {
        if (member.type === 'PropertyDefinition' && member.declare && member.typeAnnotation) {
          const type = slice(member.typeAnnotation.typeAnnotation)
          add(id?.name ?? '', { name: slice(member.key), type, description: described(member) })
        }
      }
    },
  }).visit(program)
  return found
}
