import { assistant, chat, system, user, type Exchange } from './exchange.ts'

const paragraph =
  'Each section of the handbook begins with what a reader wants to do, says in one sentence how, and only then explains. Steps are numbered, each with one action. A picture stands where words would take longer, and never instead of them. '

/** An answer of some 400,000 characters. */
export const longAnswer: Exchange = chat(
  [user('Write the whole handbook, all 400 chapters.')],
  Array.from({ length: 400 }, (_, at) => `## Chapter ${at + 1}\n\n${paragraph.repeat(4)}`).join(
    '\n\n',
  ),
)

/** A question of some 200,000 characters: a file of code that somebody pasted. */
export const hugeChat: Exchange = chat(
  [
    system('Find the bug.'),
    user(
      Array.from(
        { length: 3200 },
        (_, at) =>
          `export const value${at}: number = sum(${at}, ${at % 7 === 0 ? "'1'" : 1}) // ${at}`,
      ).join('\n'),
    ),
  ],
  'Every seventh line adds a text to a number: `value0`, `value7`, `value14` and so on.',
)

/** One line of 100,000 characters without a blank. */
export const longLine: Exchange = chat(
  [user('Encode this picture.')],
  `data:image/png;base64,${'iVBORw0KGgoAAAANSUhEUgAA'.repeat(4200)}`,
)

/** A conversation that went on all day. */
export const manyTurns: Exchange = chat(
  Array.from({ length: 120 }, (_, at) =>
    at % 2 === 0 ? user(`Question ${at / 2 + 1}: and then?`) : assistant(paragraph),
  ),
  'That was all.',
)
