import { eventKey, fieldText, fieldValue, instant, keyPrefix, type Entry } from '@loggia/core'
import { use, useState, type ReactElement } from 'react'
import type { CardName, CellProps } from '../model/column-look.ts'
import { HorizonContext } from '../horizon/horizon-context.ts'
import { useViewer } from '../words/viewer.tsx'
import { CardLine, readable } from './card-line.tsx'
import { useErrorHelp } from './error-codes.tsx'
import { useEventCategory } from './event-categories.ts'
import { ModelCard, TimingCard, TokensCard } from './gateway-llm-cards.tsx'
import { drawState, keyStateWord } from './key-cell.tsx'
import { shown } from './shown.ts'
import { isWebAddress } from './web-address.ts'

/** The whole of a value, to read, select and copy. */
export function TextCard<E extends Entry>({ entry, field, label }: CellProps<E>): ReactElement {
  const text = fieldText(fieldValue(entry, field))
  return (
    <CardLine label={label} value={text}>
      <bdi className="loggia-code">{shown(text, readable)}</bdi>
    </CardLine>
  )
}

/** A moment in the viewer's zone, in UTC, and as seen from now. */
function TimeCard<E extends Entry>(props: CellProps<E>): ReactElement {
  const { words, time } = useViewer()
  const moment = instant(fieldValue(props.entry, props.field))
  // A card is open for seconds: the time at which it opened is near enough.
  const [now] = useState(() => Date.now())
  const horizon = use(HorizonContext)
  if (moment === null) return <TextCard {...props} />
  const utc = new Date(moment).toISOString()
  return (
    <>
      <CardLine label={`${words.local} (${time.zone})`} value={time.long(moment)} />
      <CardLine label={words.utc} value={utc} />
      <CardLine label={words.relative} value={time.relative(moment, now)} copyable={false} />
      {horizon && props.field === 'timestamp' ? <horizon.Line recorded={moment} /> : null}
    </>
  )
}

/** A key with its state in words. */
function KeyCard<E extends Entry>({ entry, label }: CellProps<E>): ReactElement {
  const viewer = useViewer()
  const { words } = viewer
  const state = fieldValue(entry, 'key_state')
  const prefix = keyPrefix(fieldText(fieldValue(entry, 'apikey_prefix')))
  return (
    <>
      <CardLine label={label} value={fieldText(fieldValue(entry, 'apikey_name'))} />
      <CardLine label={words.prefix} value={prefix}>
        <bdi className="loggia-code">{shown(prefix, readable)}</bdi>
      </CardLine>
      <p className="loggia-card-text">
        {drawState(state, viewer)} {keyStateWord(state, words.keyStates)}
      </p>
    </>
  )
}

/** An error code with its meaning. */
function ErrorCodeCard<E extends Entry>(props: CellProps<E>): ReactElement {
  const code = fieldText(fieldValue(props.entry, props.field))
  const help = useErrorHelp(code)
  return (
    <>
      <TextCard {...props} />
      {help ? (
        <p className="loggia-card-text">
          {help.status === undefined ? null : <>{help.status} · </>}
          {isWebAddress(help.href) ? (
            <a href={help.href} target="_blank" rel="noopener noreferrer">
              {help.description}
            </a>
          ) : (
            help.description
          )}
        </p>
      ) : null}
    </>
  )
}

/** An event key with the words for its category. */
function EventCard<E extends Entry>({ entry, label }: CellProps<E>): ReactElement {
  const category = fieldText(fieldValue(entry, 'category'))
  const known = useEventCategory(category)
  const key = eventKey({ category, action: fieldText(fieldValue(entry, 'action')) })
  return (
    <>
      <CardLine label={label} value={key}>
        <bdi className="loggia-code">{shown(key, readable)}</bdi>
      </CardLine>
      {known ? <p className="loggia-card-text">{known.label}</p> : null}
    </>
  )
}

/** The cards that a column may name. */
export const cards: Readonly<
  Record<CardName, <E extends Entry>(props: CellProps<E>) => ReactElement>
> = {
  text: TextCard,
  time: TimeCard,
  key: KeyCard,
  'error-code': ErrorCodeCard,
  event: EventCard,
  model: ModelCard,
  tokens: TokensCard,
  timing: TimingCard,
}
