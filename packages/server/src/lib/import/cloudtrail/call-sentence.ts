import { textAt, type Loose } from '../json-parts.ts'
import { toldText } from '../told-text.ts'
import { wordsOf } from './call-words.ts'
import { callObject } from './call-object.ts'
import { namedThings, parametersOf } from './named-things.ts'
import { verbOf, type Verb } from '../verbs.ts'

/** A call in a sentence: `Created user alice in us-east-1`, `Could not read policy of bucket photos: NoSuchBucketPolicy`. */
export function callSentence(event: Loose, name: string, service: string): string {
  const region = toldText(textAt(event, 'awsRegion'))
  const place = region === '' ? '' : ` in ${region}`
  const failure = failureOf(event)
  const [verb, what] = name === 'ConsoleLogin' ? signIn(event) : told(event, name, service)
  const object = what === '' ? '' : ` ${what}`
  if (failure !== '') return `Could not ${verb.present}${object}${place}: ${failure}`
  return `${verb.past.charAt(0).toUpperCase()}${verb.past.slice(1)}${object}${place}`
}

function told(event: Loose, name: string, service: string): readonly [Verb, string] {
  const words = wordsOf(name)
  const [first = '', ...rest] = words[0] === 'batch' ? words.slice(1) : words
  const verb = verbOf(first)
  // What a service did by itself is told by its participle: `SharedSnapshotVolumeCreated`.
  if (!verb && words.at(-1)?.endsWith('ed'))
    return [{ present: first, past: first }, rest.join(' ')]
  if (!verb) return [called, name]
  const asked = namedThings(parametersOf(event), service)
  const answered = namedThings(event['responseElements'], service)
  const object = rest.length === 0 && wordless.has(first) ? ['data'] : rest
  return [verb, callObject({ words: object, verb, asked, answered })]
}

const called: Verb = { present: 'call', past: 'called' }
const wordless: ReadonlySet<string> = new Set(['decrypt', 'encrypt', 'sign', 'verify'])

function signIn(event: Loose): readonly [Verb, string] {
  const withMfa = textAt(event, 'additionalEventData', 'MFAUsed') === 'Yes' ? ' with MFA' : ''
  return [{ present: 'sign in', past: 'signed in' }, `to the console${withMfa}`]
}

/** Empty when the call went well. */
function failureOf(event: Loose): string {
  const code = textAt(event, 'errorCode')
  const refused = textAt(event, 'responseElements', 'ConsoleLogin') === 'Failure'
  if (code === '' && !refused) return ''
  return toldText(code || textAt(event, 'errorMessage') || 'it was refused')
}
