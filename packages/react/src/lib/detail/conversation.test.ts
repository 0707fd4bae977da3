import { describe, expect, test } from 'vitest'
import { conversationOf } from './conversation.ts'
import type { MessagePart } from './turn.ts'

const text = (words: string): MessagePart => ({ kind: 'text', name: '', text: words, json: false })
const user = (words: string): object => ({ role: 'user', content: words })

describe('messages are found', () => {
  test.each<[string, unknown, readonly (readonly [string, string])[]]>([
    ['as messages', { messages: [user('Hi')] }, [['user', 'Hi']]],
    [
      'as a bare list',
      [user('Hi'), { role: 'assistant', content: 'Yes' }],
      [
        ['user', 'Hi'],
        ['assistant', 'Yes'],
      ],
    ],
    [
      'with a system prompt beside',
      { system: 'Be brief', messages: [user('Hi')] },
      [
        ['system', 'Be brief'],
        ['user', 'Hi'],
      ],
    ],
    [
      'as one text',
      { input: 'Hi', instructions: 'Be brief' },
      [
        ['system', 'Be brief'],
        ['user', 'Hi'],
      ],
    ],
    [
      'as an input',
      { input: [{ role: 'user', content: [{ type: 'input_text', text: 'Hi' }] }] },
      [['user', 'Hi']],
    ],
    [
      'as contents',
      {
        systemInstruction: { parts: [{ text: 'Be brief' }] },
        contents: [{ role: 'model', parts: [{ text: 'Yes' }] }],
      },
      [
        ['system', 'Be brief'],
        ['model', 'Yes'],
      ],
    ],
    [
      'in choices',
      { id: 'c', choices: [{ index: 0, message: { role: 'assistant', content: 'Yes' } }] },
      [['assistant', 'Yes']],
    ],
    [
      'in candidates',
      { candidates: [{ content: { role: 'model', parts: [{ text: 'Yes' }] } }] },
      [['model', 'Yes']],
    ],
    [
      'in an output',
      {
        output: [
          { type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'Yes' }] },
        ],
      },
      [['assistant', 'Yes']],
    ],
    [
      'as one message',
      { role: 'assistant', content: [{ type: 'text', text: 'Yes' }] },
      [['assistant', 'Yes']],
    ],
    [
      'of roles that nobody knows',
      [{ role: '<b>critic</b>', content: 'No' }],
      [['<b>critic</b>', 'No']],
    ],
  ])('%s', (_, value, said) => {
    const turns = conversationOf(value)?.turns ?? []
    expect(turns.map(({ role, parts }) => [role, parts.map((part) => part.text).join()])).toEqual(
      said,
    )
  })
})

test.each<[string, unknown]>([
  ['nothing', null],
  ['a text', 'Hi'],
  ['a number', 7],
  ['an empty object', {}],
  ['another request', { prompt: 'a cat', size: '1024x1024' }],
  ['no messages', { messages: [] }],
  ['messages of which one is none', { messages: [user('Hi'), 'Hi'] }],
  ['roles that are no text', { messages: [{ role: 7, content: 'Hi' }] }],
  ['vectors', { input: ['a', 'b'], model: 'embed' }],
  ['inherited messages', Object.create({ messages: [user('Hi')] })],
])('%s is no conversation', (_, value) => {
  expect(conversationOf(value)).toBeNull()
})

describe('a message may hold', () => {
  test.each<[string, object, readonly MessagePart[]]>([
    [
      'several texts',
      { role: 'user', content: ['a', { type: 'text', text: 'b' }] },
      [text('a'), text('b')],
    ],
    [
      'a tool call',
      {
        role: 'assistant',
        content: null,
        tool_calls: [
          { id: '1', type: 'function', function: { name: 'find', arguments: '{"q":"x"}' } },
        ],
      },
      [{ kind: 'call', name: 'find', text: '{\n  "q": "x"\n}', json: true }],
    ],
    [
      'a tool call as a part',
      {
        role: 'assistant',
        content: [{ type: 'tool_use', id: '1', name: 'find', input: { q: 'x' } }],
      },
      [{ kind: 'call', name: 'find', text: '{\n  "q": "x"\n}', json: true }],
    ],
    [
      'a call without arguments that parse',
      {
        role: 'assistant',
        content: '',
        tool_calls: [{ function: { name: 'find', arguments: '{"q":' } }],
      },
      [{ kind: 'call', name: 'find', text: '{"q":', json: false }],
    ],
    [
      'what a tool answered',
      { role: 'tool', tool_call_id: 'call_1', content: '{"n":1}' },
      [{ kind: 'result', name: 'call_1', text: '{\n  "n": 1\n}', json: true }],
    ],
    [
      'what a tool answered as a part',
      {
        role: 'user',
        content: [
          { type: 'tool_result', tool_use_id: 't1', content: [{ type: 'text', text: 'sunny' }] },
        ],
      },
      [{ kind: 'result', name: 't1', text: 'sunny', json: false }],
    ],
    [
      'reasoning and a refusal',
      { role: 'assistant', reasoning_content: 'Hm', content: null, refusal: 'No' },
      [
        { kind: 'reasoning', name: '', text: 'Hm', json: false },
        { kind: 'refusal', name: '', text: 'No', json: false },
      ],
    ],
    [
      'thinking',
      {
        role: 'assistant',
        content: [
          { type: 'thinking', thinking: 'Hm' },
          { type: 'text', text: 'Yes' },
        ],
      },
      [{ kind: 'reasoning', name: '', text: 'Hm', json: false }, text('Yes')],
    ],
    [
      'a picture by its address',
      { role: 'user', content: [{ type: 'image_url', image_url: { url: 'https://x.y/cat.png' } }] },
      [{ kind: 'media', name: 'image', text: 'https://x.y/cat.png', json: false }],
    ],
    [
      'a picture itself',
      {
        role: 'user',
        content: [
          { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'AAAA' } },
        ],
      },
      [{ kind: 'media', name: 'image', text: 'image/png', json: false }],
    ],
    [
      'a picture in its address',
      {
        role: 'user',
        content: [{ type: 'input_image', image_url: 'data:image/webp;base64,AAAA' }],
      },
      [{ kind: 'media', name: 'image', text: 'image/webp', json: false }],
    ],
    [
      'a recording',
      {
        role: 'user',
        content: [{ type: 'input_audio', input_audio: { data: 'AAAA', format: 'wav' } }],
      },
      [{ kind: 'media', name: 'audio', text: 'wav', json: false }],
    ],
    [
      'what nobody knows',
      { role: 'user', content: [{ type: 'hologram', depth: 3 }, 7] },
      [
        {
          kind: 'other',
          name: 'hologram',
          text: '{\n  "type": "hologram",\n  "depth": 3\n}',
          json: true,
        },
        { kind: 'other', name: '', text: '7', json: true },
      ],
    ],
  ])('%s', (_, message, parts) => {
    expect(conversationOf([message])?.turns[0]?.parts).toEqual(parts)
  })
})

test('what stands between messages is a turn of its own', () => {
  const input = [
    user('Weather?'),
    { type: 'reasoning', summary: [{ type: 'summary_text', text: 'Ask the tool' }] },
    { type: 'function_call', call_id: 'c1', name: 'weather', arguments: '{}' },
    { type: 'function_call_output', call_id: 'c1', output: 'sunny' },
  ]
  expect(conversationOf({ input })?.turns.map(({ role, parts }) => [role, parts[0]?.kind])).toEqual(
    [
      ['user', 'text'],
      ['assistant', 'reasoning'],
      ['assistant', 'call'],
      ['tool', 'result'],
    ],
  )
})

test('what was sent beside the messages is kept', () => {
  const sent = { model: 'm', temperature: 0, messages: [user('Hi')], ['__proto__']: 1 }
  expect(Object.keys(conversationOf(sent)?.others ?? {})).toEqual([
    'model',
    'temperature',
    '__proto__',
  ])
  expect(conversationOf({ messages: [user('Hi')] })?.others).toBeNull()
})
