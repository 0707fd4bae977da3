import type { NamedThing } from './named-things.ts'
import type { Verb } from '../verbs.ts'

/** What a call was about: the words of its name behind the verb, and what was named. */
export interface CallObject {
  readonly words: readonly string[]
  readonly verb: Verb
  readonly asked: readonly NamedThing[]
  readonly answered: readonly NamedThing[]
}

/**
 * The object of a call as the words of its name and the names in its parameters tell it: `user alice`,
 * `policy of bucket photos`, `role admin to instance profile web`, `access key for user alice`.
 */
export function callObject(call: CallObject): string {
  return joined(call) ?? whole(call) ?? part(call) ?? last(call) ?? other(call)
}

const links: ReadonlySet<string> = new Set(['to', 'for', 'from', 'by', 'with'])

/** `AddRoleToInstanceProfile`: two things with a link between. */
function joined({ words, asked }: CallObject): string | null {
  const at = words.findIndex((word) => links.has(word))
  const link = words[at]
  if (at < 1 || link === undefined || at === words.length - 1) return null
  const [left, right] = [words.slice(0, at), words.slice(at + 1)]
  const named = (side: readonly string[]): string => {
    const thing = asked.find(({ noun }) => noun !== '' && means(noun, side))
    return thing ? `${side.join(' ')} ${thing.told}` : side.join(' ')
  }
  return `${named(left)} ${link} ${named(right)}`
}

/** `CreateUser`: what the words say is what is named, when it was asked for or once it was there. */
function whole({ words, verb, asked, answered }: CallObject): string | null {
  const isIt = ({ noun }: NamedThing): boolean => means(noun, words)
  const thing =
    asked.find(isIt) ?? asked.find(({ noun }) => noun === '') ?? answered.find(isIt) ?? null
  if (!thing || words.length === 0) return null
  const second = asked.find((each) => each !== thing && each.noun !== '')
  const text = withName(words, thing)
  if (words.join(' ') === 'object' && second) return `${text} of ${second.noun} ${second.told}`
  return verb.link && second ? `${text} ${verb.link} ${second.noun} ${second.told}` : text
}

/** `GetBucketPolicy`: the words begin with what is named, and go on with a part of it. */
function part({ words, verb, asked }: CallObject): string | null {
  for (let length = words.length - 1; length > 0; length--) {
    const front = words.slice(0, length)
    const thing = asked.find(({ noun }) => noun !== '' && endsWith(front, noun))
    if (!thing) continue
    const adjective = adjectives.has(front[0] ?? '') && length > 1 ? front.slice(0, 1) : []
    const rest = [...adjective, ...words.slice(length)]
    const named = asked.find(({ noun }) => noun !== '' && noun !== thing.noun && means(noun, rest))
    const inner = named ? withName(rest, named) : rest.join(' ')
    return `${inner} ${verb.link ?? 'of'} ${front.slice(adjective.length).join(' ')} ${thing.told}`
  }
  return null
}

const adjectives: ReadonlySet<string> = new Set(['assume', 'attached', 'default', 'public'])

/** `DeleteSecurityGroup`: only the last words say what is named. */
function last({ words, verb, asked }: CallObject): string | null {
  if (verb.link) return null
  const thing = asked.find(({ noun }) => noun !== '' && endsWith([...singular(words)], noun))
  return thing ? withName(words, thing) : null
}

/** `CreateAccessKey`: something else is named. */
function other({ words, verb, asked }: CallObject): string {
  const thing = asked.find(({ noun }) => noun !== '')
  const text = words.join(' ')
  if (!thing) return text
  const named = `${thing.noun} ${thing.told}`
  return text === '' ? named : `${text} ${verb.link ?? 'for'} ${named}`
}

/** Of many only one was named, so it is told as one. */
function withName(words: readonly string[], { told, count }: NamedThing): string {
  return `${(count === 1 ? singular(words) : words).join(' ')} ${told}`
}

function means(noun: string, words: readonly string[]): boolean {
  return (
    letters(noun) === letters(words.join('')) || letters(noun) === letters(singular(words).join(''))
  )
}

function endsWith(words: readonly string[], noun: string): boolean {
  return words.some((_, at) => means(noun, words.slice(at)))
}

function letters(text: string): string {
  return text.replaceAll(' ', '').toLowerCase()
}

function singular(words: readonly string[]): readonly string[] {
  const end = words.at(-1) ?? ''
  const one = end
    .replace(/ies$/, 'y')
    .replace(/(?<=ss|x|ch|sh)es$/, '')
    .replace(/(?<![sui])s$/, '')
  return end === '' ? words : [...words.slice(0, -1), one]
}
