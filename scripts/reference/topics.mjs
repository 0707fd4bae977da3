/**
 * The topic of something importable, by the folder of its source: a page of the reference is read by topic. The first that fits counts.
 *
 * @type {readonly (readonly [RegExp, string])[]}
 */
const topics = [
  [/core\/src\/lib\/(entry|addressable|ip-hash|status)\b/, 'Entries'],
  [/core\/src\/lib\/(activity|gateway|llm)\/|\/api-logs\./, 'Kinds of entry'],
  [/core\/src\/lib\/(field|preset|detail|filter-control|export-fields)\./, 'Fields and presets'],
  [
    /core\/src\/lib\/(query|encode-query|decode-query|find|fold|matches|order|cursor|run-query)\.|\/query-text\//,
    'Queries',
  ],
  [/core\/src\/lib\/(facets|histogram)\//, 'Counts and histograms'],
  [/core\/src\/lib\/retention\//, 'Accounts and retention'],
  [
    /core\/src\/lib\/(adapter|array-adapter|at-hand|entry-list|page|checked-page|rest-adapter|rest-call|retry)\./,
    'Adapters',
  ],
  [/core\/src\/lib\/(table-state|column-layout|sort-step|view)/, 'State of a table'],
  [/core\/src\/lib\/(csv|csv-guard|json|chunks)\./, 'Exports'],
  [/core\/src\/lib\/(errors|problem)\./, 'Errors'],
  [/react\/src\/lib\/tables\//, 'Tables'],
  [/react\/src\/lib\/cells\//, 'Cells'],
  [/react\/src\/lib\/(parts|columns)\//, 'Parts'],
  [/react\/src\/lib\/(retention|keys|usage|account|export)\//, 'Account'],
  [/react\/src\/lib\/(words|languages)\//, 'Words and the viewer'],
  [/react\/src\/lib\/(url|views)\//, 'State elsewhere'],
  [/react\/src\/lib\/model\//, 'Columns and rows'],
  [/react\/src\/lib\/(hooks|filters|live|scroll|detail)\//, 'Hooks'],
  [/server\/src\/lib\/capture\//, 'Capture'],
  [/server\/src\/lib\/retention\//, 'Retention'],
  [/server\/src\/lib\/store/, 'Stores'],
  [/server\/src\/lib\/(postgres|timeline)\//, 'Postgres'],
  [/server\/src\/lib\/clickhouse\//, 'ClickHouse'],
  [/server\/src\/lib\/memory\//, 'In memory'],
  [/server\/src\/lib\/import\//, 'Import'],
  [/server\/src\/lib\/open\//, 'Opening a store'],
  [/\/lib\/testing\//, 'Contract suites'],
  [/core\/src\/lib\//, 'Small things'],
  [/react\/src\/(german|japanese|arabic)\./, 'Words and the viewer'],
  [/react\/src\/(lib\/elements\/|elements\.)/, 'Custom elements'],
  [/server\/src\/lib\/[a-z-]+\.ts$|\/tail\//, 'The handler'],
]

/** The topics of a page in the order of reading. */
export const order = [...new Set(topics.map(([, topic]) => topic)), '*']

/** @param {string} file */
export function topicOf(file) {
  return topics.find(([pattern]) => pattern.test(file))?.[1] ?? null
}
