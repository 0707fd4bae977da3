import { startOf } from './chunks.ts'
import type { MessagePart, Turn } from './turn.ts'

/** Messages that are shown before somebody asks for all. */
const mostTurns = 200

/** As much of a conversation as is shown at first. */
export interface CappedTurns {
  readonly turns: readonly Turn[]
  /** Whether anything is missing. */
  readonly cut: boolean
}

/** The start of a conversation: at most 200 messages, and so many characters. */
export function cappedTurns(turns: readonly Turn[], characters: number): CappedTurns {
  let left = characters
  let cut = turns.length > mostTurns
  const shown: Turn[] = []
  for (const turn of turns.slice(0, mostTurns)) {
    if (left <= 0) return { turns: shown, cut: true }
    const parts: MessagePart[] = []
    for (const part of turn.parts) {
      if (left <= 0) break
      parts.push({ ...part, text: startOf(part.text, left) })
      cut ||= part.text.length > left
      left -= part.text.length
    }
    cut ||= parts.length < turn.parts.length
    shown.push({ ...turn, parts })
  }
  return { turns: shown, cut }
}
