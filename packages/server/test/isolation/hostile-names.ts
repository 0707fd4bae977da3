/** Names of accounts that are not the same, however alike they are to a database. */
export function hostileAccounts(unique: string): readonly string[] {
  return [
    ...[unique, unique.toUpperCase(), ` ${unique}`, `${unique} `, `${unique}%`, `${unique}_`],
    ...[`${unique}'`, `${unique}' or '1'='1`, `${unique}'; drop schema loggia cascade; --`],
    ...[
      `${unique}"`,
      `${unique}\\`,
      `${unique}\\'`,
      `${unique}\0`,
      `${unique}\0b`,
      `${unique}\u001f`,
    ],
    ...[`${unique}é`, `${unique}e\u0301`, `${unique}😀`, `${unique}{x:String}`, `${unique}$1`],
    ...['__proto__', 'constructor', `${unique}${'x'.repeat(1000)}`],
  ]
}

const sql = encodeURIComponent("' or 1=1; drop table loggia.entries; --")
const nul = 'a%00b'

/** Questions whose names or values mean something elsewhere. */
export const hostileQuestions: readonly string[] = [
  ...['__proto__', 'constructor', 'toString', sql, nul].flatMap((name) => [
    `/v1/logs/${name}`,
    `/v1/logs?q=${name}`,
    `/v1/logs?${name}=x&${name}.is=x&status_code.${name}=x`,
    `/v1/logs?endpoint=${name}&endpoint.contains=${name}&status_code.above=${name}`,
    `/v1/logs?sort=${name}&cursor=${name}`,
    `/v1/logs/facets?facets=${name}`,
    `/v1/logs/facets?facets=endpoint&endpoint.lacks=${name}`,
    `/v1/logs/histogram?step=day&by=${name}`,
    `/v1/logs/count?method=${name}&q=${name}`,
    `/v1/logs/export?exportFields=${name}`,
    `/v1/logs/tail?after=${name}`,
    `/v1/usage?collection=logs&by=${name}`,
    `/v1/usage?collection=${name}`,
    `/v1/keys/${name}`,
    `/v1/retention/preview?policy=${name}&at=${name}`,
  ]),
]
