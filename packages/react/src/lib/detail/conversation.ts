import { fieldValue } from '@loggia/core'
import {
  callPart,
  contentParts,
  messageParts,
  reasoningParts,
  resultPart,
} from './message-parts.ts'
import { isObject, named, textAt } from './own-values.ts'
import type { Turn } from './turn.ts'

/** Chat messages, and what was sent beside them. */
export interface Conversation {
  readonly turns: readonly Turn[]
  /** The other properties of the request, such as `temperature`; `null` when there are none. */
  readonly others: object | null
}

/**
 * The messages of a request to a language model, or of its answer; `null` when they are in no shape that is known.
 *
 * Known are `messages`, `input` and `contents` with the instructions beside them, answers with `choices`, `output` or
 * `candidates`, one message, and a bare list of messages.
 */
export function conversationOf(value: unknown): Conversation | null {
  if (Array.isArray(value)) return conversation(turnsOf(value), null)
  if (!isObject(value)) return null
  for (const [name, turns] of Object.entries(shapes)) {
    const found = turns(fieldValue(value, name))
    if (!found) continue
    const said = systemNames.filter((each) => isTold(fieldValue(value, each)))
    return conversation(
      [...said.flatMap((each) => systemTurn(fieldValue(value, each))), ...found],
      without(value, [name, ...said]),
    )
  }
  return isMessage(value) ? conversation([turnOf(value)], null) : null
}

const systemNames = ['system', 'instructions', 'systemInstruction', 'system_instruction']

/** Where messages are, and how they are read there. */
const shapes: Readonly<Record<string, (value: unknown) => readonly Turn[] | null>> = {
  messages: turnsOf,
  input: (value) =>
    typeof value === 'string' && value !== ''
      ? [{ role: 'user', name: '', parts: contentParts(value) }]
      : turnsOf(value),
  contents: turnsOf,
  choices: (value) => turnsOf(within(value, 'message')),
  candidates: (value) => turnsOf(within(value, 'content')),
  output: turnsOf,
}

function conversation(turns: readonly Turn[] | null, others: object | null): Conversation | null {
  return turns && turns.length > 0 ? { turns, others } : null
}

/** All or none: a list of which only some are messages is shown as it is. */
function turnsOf(list: unknown): readonly Turn[] | null {
  if (!Array.isArray(list) || list.length === 0) return null
  const messages = list as readonly unknown[]
  return messages.every(isTurn) ? messages.map(turnOf) : null
}

function isTurn(value: unknown): value is object {
  return isMessage(value) || (isObject(value) && loose.test(textAt(value, 'type')))
}

/** What stands between messages instead of in them. */
const loose = /^(function_call|function_call_output|custom_tool_call|reasoning|[a-z_]+_call)$/

/** One of these makes what has a role a message. */
const told = ['content', 'parts', 'refusal', 'tool_calls', 'function_call']

function isMessage(value: unknown): value is object {
  if (!isObject(value) || typeof fieldValue(value, 'role') !== 'string') return false
  return told.some((name) => Object.hasOwn(value, name))
}

function turnOf(message: object): Turn {
  const type = textAt(message, 'type')
  const [role, name] = [textAt(message, 'role'), textAt(message, 'name')]
  if (role === 'tool' || role === 'function') {
    const answered = name || textAt(message, 'tool_call_id')
    return { role, name: '', parts: [resultPart(answered, fieldValue(message, 'content'))] }
  }
  if (role !== '') return { role, name, parts: messageParts(message) }
  if (type === 'function_call_output') {
    const parts = [resultPart(textAt(message, 'call_id'), fieldValue(message, 'output'))]
    return { role: 'tool', name: '', parts }
  }
  const parts = type === 'reasoning' ? reasoningParts(message) : [callPart(message)]
  return { role: 'assistant', name: '', parts }
}

function systemTurn(value: unknown): readonly Turn[] {
  const parts = isObject(value) ? messageParts(value) : contentParts(value)
  return parts.length === 0 ? [] : [{ role: 'system', name: '', parts }]
}

function isTold(value: unknown): boolean {
  return typeof value === 'string' || Array.isArray(value) || isObject(value)
}

function within(value: unknown, name: string): unknown {
  return Array.isArray(value)
    ? (value as readonly unknown[]).map((each) => (isObject(each) ? named(each, name) : null))
    : null
}

function without(value: object, names: readonly string[]): object | null {
  const others = Object.entries(value).filter(([name]) => !names.includes(name))
  return others.length === 0 ? null : Object.fromEntries(others)
}
