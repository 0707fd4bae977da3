import { fieldText, fieldValue } from '@loggia/core'
import { formattedJson, parsedText } from './formatted-json.ts'
import { isObject, named, textAt } from './own-values.ts'
import { mediaPart } from './media-part.ts'
import type { MessagePart } from './turn.ts'

/** The parts of a message: its reasoning, its content, what it refuses and the tools it calls. */
export function messageParts(message: object): readonly MessagePart[] {
  return [
    ...textPart('reasoning', textAt(message, 'reasoning_content') || textAt(message, 'reasoning')),
    ...contentParts(fieldValue(message, 'content')),
    ...contentParts(fieldValue(message, 'parts')),
    ...textPart('refusal', textAt(message, 'refusal')),
    ...listAt(message, 'tool_calls').map(callPart),
    ...(isObject(fieldValue(message, 'function_call')) ? [callPart(message)] : []),
  ]
}

/** Content as it is sent: a text, a list of parts, or one part. */
export function contentParts(content: unknown): readonly MessagePart[] {
  if (content === null || content === undefined) return []
  if (typeof content === 'string') return textPart('text', content)
  return (Array.isArray(content) ? content : [content]).flatMap(contentPart)
}

/** What a tool answered. */
export function resultPart(name: string, value: unknown): MessagePart {
  return { kind: 'result', name, ...told(value) }
}

/** A tool call, in the shape of its part or with the function within. */
export function callPart(call: unknown): MessagePart {
  if (!isObject(call)) return { kind: 'other', name: '', ...told(call) }
  const inner = ['function', 'function_call', 'functionCall', 'custom']
    .map((name) => fieldValue(call, name))
    .find(isObject)
  const from = inner ?? call
  const sent = ['arguments', 'input', 'args'].map((name) => fieldValue(from, name))
  return { kind: 'call', name: toolName(from), ...told(sent.find((value) => value != null)) }
}

function contentPart(part: unknown): readonly MessagePart[] {
  if (typeof part === 'string') return textPart('text', part)
  if (!isObject(part)) return [{ kind: 'other', name: '', ...told(part) }]
  const type = textAt(part, 'type')
  if (/^((server_)?tool_use|tool[-_]call|function_call)$/.test(type)) return [callPart(part)]
  if (/^(tool[-_]result|function_call_output)$/.test(type)) return [resultOf(part)]
  if (isObject(fieldValue(part, 'functionCall'))) return [callPart(part)]
  if (isObject(fieldValue(part, 'functionResponse'))) return [resultOf(part)]
  if (/reasoning|thinking/.test(type)) return reasoningParts(part)
  if (type === 'refusal') return textPart('refusal', textAt(part, 'refusal'))
  const text = fieldValue(part, 'text')
  if (typeof text === 'string' && /^$|text/.test(type)) return textPart('text', text)
  return [mediaPart(part, type) ?? { kind: 'other', name: type, ...told(part) }]
}

/** Reasoning as text, or as the summaries of it. */
export function reasoningParts(part: object): readonly MessagePart[] {
  const own = textAt(part, 'thinking') || textAt(part, 'reasoning') || textAt(part, 'text')
  const summaries = [...listAt(part, 'summary'), ...listAt(part, 'content')]
  const texts = summaries.map((each) => (isObject(each) ? textAt(each, 'text') : fieldText(each)))
  return textPart('reasoning', [own, ...texts].filter(Boolean).join('\n'))
}

function resultOf(part: object): MessagePart {
  const from = named(part, 'functionResponse') ?? part
  const value = ['content', 'output', 'response'].map((name) => fieldValue(from, name))
  const name = toolName(from) || textAt(from, 'tool_use_id') || textAt(from, 'call_id')
  return resultPart(
    name,
    value.find((each) => each != null),
  )
}

function toolName(from: object): string {
  return textAt(from, 'name') || textAt(from, 'toolName')
}

function textPart(kind: MessagePart['kind'], text: string): readonly MessagePart[] {
  return text === '' ? [] : [{ kind, name: '', text, json: false }]
}

/** Text as it is; anything else, and text that is JSON, as formatted JSON. Parts that are all text are that text. */
function told(value: unknown): Pick<MessagePart, 'text' | 'json'> {
  if (value === undefined) return { text: '', json: false }
  const whole = typeof value === 'string' ? parsedText(value) : value
  if (typeof whole === 'string') return { text: whole, json: false }
  const texts = Array.isArray(whole) && whole.length > 0 && whole.every(isText)
  if (texts) return { text: whole.map((part) => part.text).join('\n'), json: false }
  return { text: formattedJson(whole), json: true }
}

function isText(part: unknown): part is { readonly text: string } {
  return isObject(part) && typeof fieldValue(part, 'text') === 'string'
}

function listAt(from: object, name: string): readonly unknown[] {
  const value = fieldValue(from, name)
  return Array.isArray(value) ? value : []
}
