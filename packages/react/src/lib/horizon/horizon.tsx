import type { RetentionPolicy } from '@loggia/core'
import { useCallback, useState, useSyncExternalStore, type ReactElement } from 'react'
import { CardLine } from '../cells/card-line.tsx'
import { Icon } from '../parts/icon.tsx'
import { accountEnglish, type AccountMessages } from '../words/account-messages.ts'
import { useViewer, useWords, type Viewer } from '../words/viewer.tsx'
import { horizonClock, type HorizonClock } from './horizon-clock.ts'
import type { Horizon, HorizonProps } from './horizon-context.ts'

/** A horizon whose clock can be set. */
export interface SetHorizon extends Horizon {
  /** Milliseconds by which the backend's clock is ahead of this one. */
  readonly adjust: (offset: number) => void
}

/** Marks and lines for the rows of an account. `null` where nothing ever goes. */
export function horizonOf(policy: RetentionPolicy): SetHorizon | null {
  if (policy === 'forever') return null
  const clock = horizonClock(policy)
  return {
    adjust: clock.adjust,
    Mark: ({ recorded }) => <ExpiryMark clock={clock} recorded={recorded} />,
    Line: ({ recorded }) => <ExpiryLine clock={clock} recorded={recorded} />,
  }
}

interface ExpiryProps extends HorizonProps {
  readonly clock: HorizonClock
}

/** `expires in 3 h` beside the moment of a row that is near its end; only `3 h` where there is little room. */
function ExpiryMark({ clock, recorded }: ExpiryProps): ReactElement | null {
  const words = useWords(accountEnglish)
  const viewer = useViewer()
  const watch = useCallback(
    (listener: () => void) => clock.watch(recorded, listener),
    [clock, recorded],
  )
  // As text, so that a row is drawn again only when it says something else.
  const said = useSyncExternalStore(
    watch,
    () => texts(clock, recorded, words, viewer),
    () => '',
  )
  if (said === '') return null
  const [long, short] = said.split('\n')
  return (
    <span className="loggia-horizon" title={long}>
      <Icon name="expired" />
      <span className="loggia-horizon-long">{long}</span>
      <span className="loggia-horizon-short" aria-hidden="true">
        {short}
      </span>
    </span>
  )
}

/** The long and the short text, a line each; empty while the end is far. */
function texts(
  clock: HorizonClock,
  recorded: number,
  words: AccountMessages,
  { count }: Viewer,
): string {
  const horizon = clock.horizon(recorded)
  switch (horizon.type) {
    case 'far':
      return ''
    case 'hours':
      return `${words.expiresInHours(count(horizon.left))}\n${words.hoursLeft(count(horizon.left))}`
    case 'minutes':
      return `${words.expiresInMinutes(count(horizon.left))}\n${words.minutesLeft(count(horizon.left))}`
    case 'due':
      return `${words.dueForRemoval}\n${words.due}`
    default:
      return horizon satisfies never
  }
}

/** When the entry goes, in the card of its moment. */
function ExpiryLine({ clock, recorded }: ExpiryProps): ReactElement | null {
  const words = useWords(accountEnglish)
  const { time } = useViewer()
  // A card is open for seconds: the time at which it opened is near enough.
  const [now] = useState(() => clock.now())
  const expiry = clock.expiry(recorded)
  if (expiry === null) return null
  const distance = expiry < now ? words.dueForRemoval : time.relative(expiry, now)
  return (
    <CardLine
      label={words.expires}
      value={words.expiresAt(time.short(expiry), distance)}
      copyable={false}
    />
  )
}
