import { assistant, chat, system, user, type Exchange } from './exchange.ts'

const tools = [
  {
    type: 'function',
    function: {
      name: 'order_status',
      description: 'Where an order is.',
      parameters: {
        type: 'object',
        properties: { order: { type: 'string' } },
        required: ['order'],
      },
    },
  },
]

/** The model asks for a tool, and is told what it found. */
export const toolChats: readonly Exchange[] = [
  chat(
    [
      system('You may look orders up.'),
      user('Where is order 118?'),
      {
        ...assistant(null),
        tool_calls: [
          {
            id: 'call_9aF',
            type: 'function',
            function: { name: 'order_status', arguments: '{"order":"20260306-118"}' },
          },
        ],
      },
      {
        role: 'tool',
        tool_call_id: 'call_9aF',
        content:
          '{"state":"on its way","eta":"2026-03-07","stops":[{"city":"Leipzig"},{"city":"Halle"}]}',
      },
    ],
    'It passed Halle and arrives tomorrow, 7 March.',
    { tools, tool_choice: 'auto' },
  ),
  chat(
    [user('Cancel order 118 and tell me what I get back.')],
    {
      role: 'assistant',
      content: null,
      tool_calls: [
        {
          id: 'call_b71',
          type: 'function',
          function: { name: 'order_status', arguments: '{"order":"20260306-118"}' },
        },
      ],
    },
    { tools },
  ),
]

/** Texts that become vectors. */
export const embeddings: readonly Exchange[] = [
  {
    request: { input: 'red kettle', encoding_format: 'float' },
    response: { object: 'list', data: [{ index: 0, embedding: [0.0123, -0.4411, 0.0907] }] },
  },
  {
    request: {
      input: ['garden chair, oak', 'garden chair, steel', 'garden table, oak'],
      dimensions: 512,
    },
    response: {
      object: 'list',
      data: [0, 1, 2].map((index) => ({ index, embedding: [0.1, -0.2] })),
    },
  },
]

/** Pictures that are described. */
export const images: readonly Exchange[] = [
  {
    request: { prompt: 'A red kettle on a white table, morning light', size: '1024x1024', n: 2 },
    response: {
      data: [
        { url: 'https://cdn.example.com/images/8fK2mZq0.png' },
        { url: 'https://cdn.example.com/images/aV3xT1nB.png' },
      ],
    },
  },
]
