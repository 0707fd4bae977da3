import { expect, test } from 'vitest'
import { conversationOf } from './conversation.ts'
import type { MessagePart } from './turn.ts'

const text = (words: string): MessagePart => ({ kind: 'text', name: '', text: words, json: false })

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
])('a message may hold %s', (_, message, parts) => {
  expect(conversationOf([message])?.turns[0]?.parts).toEqual(parts)
})
