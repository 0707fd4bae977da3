import { describe, expect, test } from 'vitest'
import { conversationOf } from './conversation.ts'

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
      'that only refuse',
      { choices: [{ message: { role: 'assistant', refusal: 'No' } }] },
      [['assistant', 'No']],
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
