import type { ErrorCode } from '@loggia/core'
import { english } from './table-messages.ts'

/** The words about opened rows. They come with what says them. */
export type DetailMessages = typeof detailEnglish

/** The words about opened rows in English. */
export const detailEnglish = {
  details: 'Details',
  nothingMore: 'Nothing more was recorded.',
  entryGone: 'This request is no longer there. Its time was over, or it went with its key.',
  entryError: (code: ErrorCode): string => errorWords[code] ?? english.error(code),
  /** `size` with its unit: `1.2 MB`. */
  showAll: (size: string): string => `Show all (${size})`,
  /** By the word that messages carry; others are shown as they are. */
  roles: {
    system: 'System',
    developer: 'Developer',
    user: 'User',
    assistant: 'Assistant',
    tool: 'Tool',
    function: 'Function',
    model: 'Model',
  } as Readonly<Record<string, string>>,
  reasoning: 'Reasoning',
  refusal: 'Refusal',
  toolCall: (name: string): string => (name === '' ? 'Tool call' : `Calls ${name}`),
  toolResult: (name: string): string => (name === '' ? 'Tool result' : `Result of ${name}`),
  mediaKinds: {
    image: 'Image',
    audio: 'Audio',
    video: 'Video',
    file: 'File',
    document: 'Document',
    pdf: 'PDF',
  } as Readonly<Record<string, string>>,
  otherParameters: 'Other parameters',
}

/** What says `logs` elsewhere. */
const errorWords: Readonly<Partial<Record<ErrorCode, string>>> = {
  forbidden: 'You may not see the whole of this request. Ask an owner of the account.',
  'not-found': 'The whole of this request is not where it should be.',
  unavailable: 'The whole of this request could not be loaded.',
  'bad-answer': 'The server sent something that is not a request.',
}
