import { memo, type NamedExoticComponent, type ReactElement } from 'react'
import { shown } from '../cells/shown.ts'
import { Icon } from '../parts/icon.tsx'
import { detailEnglish, type DetailMessages } from '../words/detail-messages.ts'
import { useWords } from '../words/viewer.tsx'
import { LongText } from './long-text.tsx'
import type { MessagePart, Turn } from './turn.ts'
import { useGrowing } from './use-growing.ts'

/** The messages of a conversation. */
export interface ConversationViewProps {
  readonly turns: readonly Turn[]
  /** What was sent beside them, as JSON; empty when there was nothing. */
  readonly others: string
}

/** A conversation with a label for each role. The word carries the meaning; the colour repeats it. */
export function ConversationView({ turns, others }: ConversationViewProps): ReactElement {
  const words = useWords(detailEnglish)
  const count = useGrowing(turns.length, atOnce)
  return (
    <>
      <ol className="loggia-turns" data-many={turns.length > atOnce}>
        {turns.slice(0, count).map((turn, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- messages of one entry never change places
          <TurnView key={at} turn={turn} words={words} />
        ))}
      </ol>
      {others === '' ? null : (
        <details className="loggia-others">
          <summary>
            <Icon name="next" />
            {words.otherParameters}
          </summary>
          <LongText text={others} json />
        </details>
      )}
    </>
  )
}

/** Messages that are drawn at once, as many as are shown at first. */
const atOnce = 200

interface TurnViewProps {
  readonly turn: Turn
  readonly words: DetailMessages
}

const TurnView: NamedExoticComponent<TurnViewProps> = memo(({ turn, words }: TurnViewProps) => (
  <li className="loggia-turn">
    <span className="loggia-turn-who">
      <bdi className="loggia-role" data-tone={tone(turn.role)}>
        {shown(roleWord(turn.role, words), 40)}
      </bdi>
      {turn.name === '' ? null : <bdi className="loggia-turn-name">{shown(turn.name)}</bdi>}
    </span>
    <div className="loggia-turn-parts">
      {turn.parts.map((part, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- parts of one message neither
        <PartView key={at} part={part} words={words} />
      ))}
    </div>
  </li>
))

function PartView({
  part,
  words,
}: {
  readonly part: MessagePart
  readonly words: DetailMessages
}): ReactElement {
  const label = partLabel(part, words)
  return (
    <div className="loggia-part" data-kind={part.kind}>
      {label === '' ? null : <bdi className="loggia-part-label">{shown(label, 200)}</bdi>}
      {part.text === '' ? null : <LongText text={part.text} json={part.json} />}
    </div>
  )
}

function partLabel({ kind, name }: MessagePart, words: DetailMessages): string {
  switch (kind) {
    case 'text':
      return ''
    case 'reasoning':
      return words.reasoning
    case 'refusal':
      return words.refusal
    case 'media':
      return own(words.mediaKinds, name) ?? name
    case 'call':
      return words.toolCall(name)
    case 'result':
      return words.toolResult(name)
    case 'other':
      return name
    default:
      return kind satisfies never
  }
}

function roleWord(role: string, { roles }: DetailMessages): string {
  return own(roles, role) ?? role
}

/** The three roles that conversations are made of have a colour each, whatever a provider calls them. */
function tone(role: string): string {
  return own(tones, role) ?? 'other'
}

const tones: Readonly<Record<string, string>> = {
  system: 'system',
  developer: 'system',
  user: 'user',
  human: 'user',
  assistant: 'assistant',
  model: 'assistant',
}

function own(from: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(from, name) ? from[name] : undefined
}
