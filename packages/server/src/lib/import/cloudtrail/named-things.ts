import { at, properties, type Loose } from '../json-parts.ts'
import { toldText } from '../told-text.ts'
import { wordsOf } from './call-words.ts'

/** Something that a call named: a user, a bucket. */
export interface NamedThing {
  /** What it is, in words: `security group`; empty where only `name` was said. */
  readonly noun: string
  /** One name, or the first of several and how many there are beside it. */
  readonly told: string
  readonly count: number
}

/** What the parameters or the answer of a call name, in the order in which they do. */
export function namedThings(parameters: unknown, service: string): readonly NamedThing[] {
  const names = new Map<string, Set<string>>()
  for (const { name, value } of properties(parameters, isLookedInto)) {
    const noun = nounOf(name, service)
    if (noun === null || (noun === '' && at(parameters, name) === undefined)) continue
    const all = names.get(noun) ?? new Set()
    const text = plainName(value)
    names.set(noun, text === '' ? all : all.add(text))
  }
  return [...names].flatMap(([noun, all]) =>
    all.size === 0 ? [] : [{ noun, told: told([...all]), count: all.size }],
  )
}

/** What is said of other things: tags, filters, policies. */
function isLookedInto(name: string): boolean {
  return !other.test(name)
}

const other =
  /^tag|tagspecification|tagset|filter|context|^policy$|policydocument|^bucketpolicy|^owners|blockdevice|configuration$|profile$/i
const nameForm = /^(.*?)(?:Names?|Ids?|IDs?|Identifiers?|Arns?|ARNs?)(?:List|Set)?$/
/** Never told, or never what a call is about. */
const apart =
  /token|accesskey|password|session|account|owner|principal|request|client|kms|version|statement|zone|region|master|profilearn/i

function nounOf(key: string, service: string): string | null {
  if (key === 'bucket') return key
  if (service === 's3' && key === 'key') return 'object'
  const [, stem] = nameForm.exec(key.replace(/^name(?=s?$)/, 'Name').replace(/^dB/, 'DB')) ?? []
  if (stem === undefined || apart.test(stem)) return null
  if (stem === '' && service === 'cloudtrail') return 'trail'
  return wordsOf(stem).join(' ')
}

/** The last part of an ARN; `{ content }` is how some calls wrap a text. */
function plainName(value: unknown): string {
  const wrapped = at(value, 'content')
  const text = typeof value === 'string' ? value : typeof wrapped === 'string' ? wrapped : ''
  const [, resource] = /^arn:[^:]*:[^:]*:[^:]*:[^:]*:(.+)$/s.exec(text) ?? []
  return toldText(resource?.split(/[:/]/).at(-1) ?? text)
}

function told([first = '', ...more]: readonly string[]): string {
  return more.length === 0 ? first : `${first} and ${more.length} more`
}

/** The parameters of a call; of what a service did by itself, its details. */
export function parametersOf(event: Loose): unknown {
  return (
    at(event, 'requestParameters') ??
    at(event, 'serviceEventDetails') ?? { name: at(event, 'additionalEventData', 'Name') }
  )
}
