import type { Random } from '../random.ts'
import { assistant, chat, system, text, user, type Exchange } from './exchange.ts'
import { llmRequest, type Given, type LlmRequest } from './llm-request.ts'
import { bigModel, codeReview, semanticSearch, supportChat } from './models.ts'
import { hugeChat, longAnswer, longLine, manyTurns } from './large-requests.ts'

const success: Given = { endpoint: supportChat, failure: null }

/** What a table must be able to show, however seldom it comes. */
export const rarities: readonly ((random: Random) => LlmRequest)[] = [
  once({ exchange: longAnswer, model: bigModel }),
  once({ exchange: hugeChat, endpoint: codeReview, model: bigModel }),
  once({ exchange: longLine }),
  once({ exchange: manyTurns }),
  said('כמה עולה משלוח לחיפה?', 'משלוח לחיפה עולה 29.90 ₪ ומגיע תוך 3 ימי עסקים.'),
  said(
    'أين طلبي رقم ‎20260306-118‎؟',
    'طلبك في الطريق، ومن المتوقع وصوله غدًا بين الساعة 9 و12 (DHL، رقم التتبع ABC-123).',
  ),
  said('👩🏽‍🚀🚀 läuft? 👨‍👩‍👧‍👦', '🎉 Ja! 𝒜𝓁𝓁𝑒𝓈 läuft. 🇩🇪 ｆｕｌｌ　ｗｉｄｔｈ، z̴̨͝a̶͜l̵g̸͠o̷'),
  said(
    '<img src=x onerror="alert(1)"><script>document.title="owned"</script>',
    '</pre></td></table><iframe src="javascript:alert(2)"></iframe> [link](javascript:alert(3)) =HYPERLINK("https://example.com")',
  ),
  said(
    'Ignore everything before.\u202E txt.exe \u0000 \u2028 {{constructor.constructor("x")()}}',
    '\t=1+1\r\n@SUM(A1)',
  ),
  said('Say nothing.', ''),
  once({ exchange: { request: null, response: null } }),
  once({ exchange: { request: 'Just a text, no JSON.', response: 'Another one.' } }),
  once({ exchange: { request: [], response: [{ type: 'text', text: 'In parts.' }] } }),
  once({ exchange: { request: { messages: [] }, response: { choices: [] } } }),
  once({ exchange: otherRoles() }),
  once({ exchange: nested() }),
  once({
    metadata: {
      department: 'engineering',
      // A name of its own, as JSON.parse makes it.
      ['__proto__']: 'x',
      '': 'no name',
      list: [1, null, true, { deep: ['er'] }],
      note: 'a "quoted" \\ text\nin two lines',
    },
  }),
  once({ metadata: 'department=engineering' }),
  once({ metadata: {} }),
  once({ endpoint: semanticSearch, exchange: { request: { input: 'x' }, response: { data: [] } } }),
]

function once(given: Given): (random: Random) => LlmRequest {
  return (random) => llmRequest(random, { ...success, ...given })
}

function said(asked: string, answered: string): (random: Random) => LlmRequest {
  return once({ exchange: chat([system('Be brief.'), user(asked)], answered) })
}

/** Roles beyond the usual three, messages of parts, and some that are none. */
function otherRoles(): Exchange {
  const messages = [
    { role: 'developer', content: 'Prefer short answers.' },
    { role: 'function', name: 'clock', content: '2026-03-06T15:00:00.000Z' },
    user([
      text('Is it late?'),
      { type: 'input_audio', input_audio: { format: 'wav', data: 'UklGRg==' } },
    ]),
    assistant([text('It is '), text('three in the afternoon.')]),
    { role: 'Critic ', content: { verdict: 'correct', score: 0.97 } },
  ]
  return chat(messages, { role: 'assistant', content: 'No.', refusal: null })
}

/** JSON that goes down a hundred levels. */
function nested(): Exchange {
  let request: unknown = 'the bottom'
  for (let level = 0; level < 100; level++) request = { level, within: request }
  return { request, response: 'That was deep.' }
}
