import { assistant, chat, system, text, user, type Exchange } from './exchange.ts'

const support = system(
  'You are the support assistant of Example Shop. Answer in the language of the customer, in at most five sentences. Never promise a refund.',
)
const reviewer = system('You review pull requests. Name the file and the line of each finding.')
const triage = system('Answer with one word: billing, technical, account or other.')

const returnPolicy =
  'You can send it back within 30 days. Print the label from your order page, put the kettle into its box, and bring it to any parcel shop. The money is back on your card about five working days after it reaches us.'

const change =
  'diff --git a/src/cart.ts b/src/cart.ts\n@@ -38,7 +38,7 @@\n-  let total = 0\n+  let total = 0.0\n'

const picture = {
  type: 'image_url',
  image_url: { url: 'https://cdn.example.com/uploads/8fK2.jpg', detail: 'low' },
}

const review = `Two things, one of them serious.

1. \`src/cart.ts:41\`: the total is summed up in floating point. Three items at 0.10 make 0.30000000000000004, and the comparison in line 58 then fails. Sum up cents.

\`\`\`ts
const cents = lines.reduce((sum, line) => sum + line.cents * line.quantity, 0)
\`\`\`

2. \`src/cart.ts:12\`: \`Partial<Cart>\` lets \`lines\` be undefined, and nothing checks it.`

const oneWord = { temperature: 0, max_tokens: 1 }

/** Ordinary conversations, by their endpoint. */
export const chats: Readonly<Record<string, readonly Exchange[]>> = {
  'support-chat': [
    chat([support, user('How can I return a kettle that I bought last week?')], returnPolicy),
    chat(
      [
        support,
        user('Where is my parcel? Order 20260306-118.'),
        assistant('It left our warehouse in Leipzig this morning and should reach you tomorrow.'),
        user('Can it go to my neighbour instead?'),
        assistant('Yes. What is the name of your neighbour, and do they live in the same house?'),
        user('Mrs. Hartmann, second floor.'),
      ],
      'I have noted it: Hartmann, second floor. The driver sees it tomorrow morning.',
    ),
    chat(
      [support, user([text('This arrived broken.'), text('What now?')])],
      'I am sorry about that. Please send a photo of the damage from your order page; a new one leaves the same day.',
    ),
    chat([support, user('hi')], 'Hello. What can I do for you?'),
    chat(
      [support, user([text('What is on this picture?'), picture])],
      'A red kettle with a cracked lid.',
    ),
  ],
  'code-review': [
    chat([reviewer, user(change)], review),
    chat(
      [reviewer, user('diff --git a/README.md b/README.md\n-teh cart\n+the cart\n')],
      'Nothing to find.',
    ),
  ],
  'ticket-triage': [
    chat([triage, user('I was charged twice in March.')], 'billing', oneWord),
    chat([triage, user('The app closes when I open the camera.')], 'technical', oneWord),
    chat([triage, user('¿Cómo cambio mi contraseña?')], 'account', oneWord),
  ],
  'marketing-copy-eu-central-with-brand-voice-guidelines': [
    chat(
      [user('Three headlines for a spring sale of garden chairs, please. No exclamation marks.')],
      '1. Sit down, spring is here\n2. The garden is open. Take a seat\n3. Chairs that have waited all winter',
      { temperature: 1.1, top_p: 0.95, stream: true },
    ),
  ],
}
