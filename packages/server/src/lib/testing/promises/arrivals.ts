import { firstQuery } from '@loggia/core'
import { activityEvent } from '../entries/activity-event.ts'
import { logEntries, logEntry } from '../entries/log-entry.ts'
import { fault, refuses, same } from '../fault.ts'
import { asked, idsAfter, idsOf, mostRounds, neverEnds, walked } from '../recorded.ts'
import { besides, expired, minute, type Promises } from '../subject.ts'

export const arrivalPromises: Promises = {
  'whoever asks without a position is told the newest one, and of no entries': {
    why: 'A tail begins now: what was there before is in the list already.',
    async holds({ store, logs }) {
      await store.append(logs, logEntries(3))
      const { arrivals, position, more } = await asked(store, logs, null)
      same('the first answer of arrivals()', { arrivals, more }, { arrivals: [], more: false })
      same('what came after its position', await idsAfter(store, logs, position), [])
      await store.append(logs, [logEntry({ id: 'new' })])
      same('what came after its position', await idsAfter(store, logs, position), ['new'])
    },
  },

  'entries arrive in the order of recording, whatever their time': {
    why: 'What is recorded late with an old time would never be told to anybody who listens.',
    async holds({ store, logs }) {
      const { position } = await asked(store, logs, null)
      const entries = logEntries(9)
      await store.append(logs, entries.slice(6))
      await store.append(logs, entries.slice(0, 3))
      await store.append(logs, entries.slice(3, 6))
      const ids = await idsAfter(store, logs, position)
      const batches = [ids.slice(0, 3), ids.slice(3, 6), ids.slice(6)].map((each) =>
        each.toSorted(),
      )
      const wanted = [entries.slice(6), entries.slice(0, 3), entries.slice(3, 6)]
      same('the order of recording, batch by batch', batches, wanted.map(idsOf))
    },
  },

  'each position is where one goes on, whatever the number of entries at once': {
    why: 'A connection may break after any entry; the one after it must be the next that is told.',
    async holds({ store, logs }) {
      const { position } = await asked(store, logs, null)
      await store.append(logs, logEntries(7))
      await store.append(logs, logEntries(12).slice(7))
      const { all } = await walked(store, logs, position)
      for (const most of [1, 2, 5, 100]) {
        const ids = await idsAfter(store, logs, position, { most })
        same(`arrivals() by ${most} at once`, ids, idsOf(all.map(({ entry }) => entry)))
      }
      for (const [at, arrival] of all.entries()) {
        const rest = await idsAfter(store, logs, arrival.position)
        same(
          `what came after arrival ${at + 1}`,
          rest,
          idsOf(all.slice(at + 1).map(({ entry }) => entry)),
        )
      }
    },
  },

  'entries that are sent again do not arrive again': {
    why: 'Senders send again when they are not sure; people would see one thing twice.',
    async holds({ store, logs }) {
      const { position } = await asked(store, logs, null)
      const entries = logEntries(6)
      await store.append(logs, entries.slice(0, 4))
      await store.append(logs, entries.slice(2))
      await store.append(logs, entries)
      same('what arrived', (await idsAfter(store, logs, position)).toSorted(), idsOf(entries))
    },
  },

  'only what matches arrives, and the position goes on over what does not': {
    why: 'Whoever listens to something rare would have everything else looked at again after each pause.',
    async holds({ store, logs }) {
      const { position } = await asked(store, logs, null)
      const filters = [{ field: 'method', operator: 'is', values: ['PUT'] }] as const
      await store.append(logs, [logEntry({ id: 'a', method: 'PUT' }), logEntry({ id: 'b' })])
      await store.append(logs, logEntries(20))
      const { all, end } = await walked(store, logs, position, { filters })
      same('what arrived of PUT', idsOf(all.map(({ entry }) => entry)), ['a'])
      same('what is left after all was looked at', await idsAfter(store, logs, end), [])
      await store.append(logs, [logEntry({ id: 'c', method: 'PUT' })])
      same('what arrived of PUT', await idsAfter(store, logs, end, { filters }), ['c'])
    },
  },

  'what was removed does not arrive any more, and all that stays does': {
    why: 'What had to go would come to light again, or what came after it would be lost.',
    async holds(subject) {
      const { store, logs, account } = subject
      const { position } = await asked(store, logs, null)
      await store.append(logs, [
        logEntry({ id: 'old', timestamp: minute(-1).toISOString() }),
        logEntry({ id: 'kept', timestamp: minute(1).toISOString() }),
        logEntry({ id: 'of a key', apikey_prefix: 'bye_XY98Z' }),
      ])
      const { all } = await walked(store, logs, position)
      await expired(subject, logs, minute(0))
      await store.removeKey(account, { prefix: 'bye_XY98Z', at: minute(9), expected: 1 })
      same('what arrived', await idsAfter(store, logs, position), ['kept'])
      await store.append(logs, [logEntry({ id: 'next', timestamp: minute(20).toISOString() })])
      for (const { entry, position: place } of all) {
        const rest = await idsAfter(store, logs, place)
        same(`what came last after ${entry.id}`, rest.at(-1), 'next')
      }
    },
  },

  'nothing arrives from other accounts and kinds': {
    why: 'One account would see what another one does, as it happens.',
    async holds(subject) {
      const { store, logs, events } = subject
      const other = besides(subject)
      const { position } = await asked(store, logs, null)
      const ofEvents = await asked(store, events, null)
      await store.append(other.logs, [logEntry({ id: 'not own' })])
      await store.append(events, [activityEvent({ id: 'event' })])
      await store.append(logs, [logEntry({ id: 'own' })])
      same('what arrived', await idsAfter(store, logs, position), ['own'])
      same('what arrived of events', await idsAfter(store, events, ofEvents.position), ['event'])
    },
  },

  'a position that the store never gave is refused': {
    why: 'Whoever goes on from a place that is none would miss entries and not know it.',
    async holds({ store, logs }) {
      await store.append(logs, logEntries(3))
      for (const position of [
        '',
        'nonsense',
        '-1',
        '1e9',
        '0x1',
        ' 1',
        '😀',
        'a\u0000b',
        '9'.repeat(40),
      ]) {
        const answer = asked(store, logs, position)
        await refuses(`arrivals() after ${JSON.stringify(position)}`, answer, 'bad-cursor')
      }
    },
  },

  'a position is short text that a header and an address can carry': {
    why: 'It is the id of a server-sent event, which comes back in the header Last-Event-ID.',
    async holds({ store, logs }) {
      await store.append(logs, logEntries(3))
      const { position } = await asked(store, logs, null)
      if (!/^[\x21-\x7e]{1,200}$/.test(position)) fault(`A position is ${JSON.stringify(position)}`)
    },
  },

  'nothing is lost or told twice while several writers record': {
    why: 'A position that lies behind an entry which is not visible yet would lose that entry for good.',
    async holds({ store, logs }) {
      const { position } = await asked(store, logs, null)
      const entries = logEntries(240)
      let done = false
      const writing = Promise.all(
        Array.from({ length: 4 }, async (_, writer) => {
          for (let at = 0; at < 6; at++) {
            const start = writer * 60 + at * 10
            await store.append(logs, entries.slice(start, start + 10))
          }
        }),
      ).finally(() => (done = true))
      // Whoever finds something else wrong first does not wait for it.
      writing.catch(() => undefined)
      const told: string[] = []
      let rounds = 0
      for (let place = position, last = false; !last;) {
        last = done
        const found = await asked(store, logs, place, { most: 7 })
        told.push(...found.arrivals.map(({ entry }) => entry.id))
        place = found.position
        last &&= !found.more
        if (done && ++rounds > mostRounds) fault(neverEnds)
        // Answers that come from memory would leave those who record no time.
        await new Promise((resolve) => setTimeout(resolve))
      }
      await writing
      same('what was told, sorted', told.toSorted(), idsOf(entries))
    },
  },

  'a call that was aborted rejects with the reason of its signal': {
    why: 'A tail that nobody reads any more would go on asking.',
    async holds({ store, logs }) {
      const reason = new Error('gone')
      const question = { after: null, most: 1, signal: AbortSignal.abort(reason) }
      const outcome: unknown = await store
        .arrivals(logs, firstQuery(logs.preset), question)
        .catch((error: unknown) => error)
      if (outcome !== reason) fault(`arrivals() ended with ${String(outcome)}`)
    },
  },
}
