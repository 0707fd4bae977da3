import type { Operator } from '@loggia/core'
import type { FilterMessages, TermTrouble } from '../../words/filter-messages.ts'

const operators: Readonly<Record<Operator, string>> = {
  is: 'ist',
  not: 'ist nicht',
  contains: 'enthält',
  lacks: 'enthält nicht',
  above: '>',
  below: '<',
}

/** The words of search, filters and the menu of a cell in German. */
export const filters: FilterMessages = {
  search: 'Suchen',
  searchIn: (fields) => `Suchen in ${fields}`,
  searchedField: (label) => label,
  clearSearch: 'Suche löschen',

  filters: 'Filter',
  period: 'Zeitraum',
  periodPresets: {
    hour: 'Letzte Stunde',
    day: 'Letzte 24 Stunden',
    week: 'Letzte 7 Tage',
    month: 'Letzte 30 Tage',
  },
  allTime: 'Gesamter Zeitraum',
  since: (moment) => `Seit ${moment}`,
  until: (moment) => `Bis ${moment}`,
  noPeriod: 'Endet vor dem Beginn',
  periodFrom: 'Von',
  periodTo: 'Bis',
  periodZone: (zone, offset) => `Zeiten in der Zeitzone ${zone} (${offset})`,
  applyPeriod: 'Anwenden',
  incompleteTime: 'Ergänzen Sie Datum und Uhrzeit, oder leeren Sie beides.',
  skippedTime: 'Diese Uhrzeit gibt es an dem Tag nicht. Wählen Sie eine andere.',
  reversedPeriod: 'Das Ende muss nach dem Beginn liegen.',
  repeatedFrom: 'Diese Uhrzeit gibt es zweimal. Der Zeitraum beginnt mit der ersten.',
  repeatedTo: 'Diese Uhrzeit gibt es zweimal. Der Zeitraum endet mit der zweiten.',

  all: 'Alle',
  labelOf: (label) => `${label}:`,
  chosen: (count) => `${count.text} ausgewählt`,
  findValue: (label) => `${label} suchen`,
  noValueFound: 'Kein Wert enthält diesen Text',
  noFrequentValue: 'Keiner der häufigsten Werte enthält diesen Text',
  noValues: 'Dafür ist noch nichts erfasst',
  countsLoading: 'Werte werden ermittelt …',
  countsFailed: 'Die Werte konnten nicht ermittelt werden.',
  moreValues: 'Es gibt mehr Werte als diese.',
  countedSince: (moment) => `Gezählt seit ${moment}.`,
  valueContains: (text) => `Enthält „${text}“`,
  containing: (label) => `${label} enthält`,
  applyText: 'Anwenden',
  clearChoice: 'Leeren',
  notRecordedValue: 'leer',
  filter: (label, operator, values) => `${label} ${operators[operator]} ${values}`,
  quoted: (text) => `„${text}“`,
  removeFilter: (filter) => `Filter entfernen: ${filter}`,
  clearAll: 'Alle entfernen',
  nothingMatches: 'Keine Treffer',

  cellMenu: (label) => `Nach ${label} filtern`,
  only: (value) => `Nur ${value}`,
  without: (value) => `Ohne ${value}`,
  onlyNotRecorded: 'Nur, wo nichts erfasst ist',
  onlyRecorded: 'Nur, wo etwas erfasst ist',
  moreThan: (value) => `Mehr als ${value}`,
  lessThan: (value) => `Weniger als ${value}`,
  fromThisTime: 'Ab diesem Zeitpunkt',
  untilThisTime: 'Bis zu diesem Zeitpunkt',
  copyCell: 'Wert kopieren',

  problem: (problem) => problems[problem.code](problem),
  didYouMean: (word) => `Meinten Sie ${word}?`,
  searchAsText: 'Als Text suchen',
  pressEnter: 'Zum Suchen die Eingabetaste drücken',
}

const problems: Readonly<Record<TermTrouble['code'], (problem: TermTrouble) => string>> = {
  'unknown-field': ({ word }) => `Es gibt kein Feld namens „${word}“.`,
  'no-value': ({ word }) => `Geben Sie nach „${word}:“ an, wonach gesucht wird.`,
  'not-a-number': ({ term }) => `„${term}“ braucht eine Zahl.`,
  'not-an-instant': ({ word }) =>
    `Schreiben Sie nach „${word}:“ eine Grenze, etwa ${word}:>2026-03-14.`,
  'not-an-address': ({ term }) => `„${term}“ braucht eine vollständige IP-Adresse.`,
  'not-ordered': ({ term }) => `„${term}“ lässt sich nicht mit > oder < vergleichen.`,
  'no-webcrypto': () => 'Die Suche nach einer Adresse braucht eine sichere Verbindung.',
  'or-equal': ({ term }) => `„${term}“: Verwenden Sie > oder < allein.`,
  'negated-limit': ({ term }) => `„${term}“: Kehren Sie > und < um, statt ein Minus zu setzen.`,
}
