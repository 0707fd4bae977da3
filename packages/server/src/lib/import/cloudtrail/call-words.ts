/**
 * The words of a name in camel case, as people write them: `GetBucketPolicy` is get, bucket, policy, and
 * `DescribeDBInstances` is describe, DB, instances. The date of a version at the end is left out.
 */
export function wordsOf(name: string): readonly string[] {
  const found = name.replace(version, '').match(word) ?? []
  return found.map((each) => short.get(each.toLowerCase()) ?? each.toLowerCase())
}

/** The name of a call without the date of its version: `CreateFunction20150331v2` is `CreateFunction`. */
export function withoutVersion(name: string): string {
  return name.replace(version, '')
}

const version = /(?:_?\d{4}_?\d\d_?\d\d)(?:v\d+)?$/
const word = /[A-Z]{2,}s(?![a-z])|[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g

const shortened = [
  ...[
    'ACL',
    'AMI',
    'API',
    'ARN',
    'CIDR',
    'CORS',
    'DB',
    'DHCP',
    'DNS',
    'HSM',
    'IAM',
    'ID',
    'IP',
    'KMS',
  ],
  ...['MFA', 'NAT', 'OIDC', 'SAML', 'SMS', 'SSH', 'SSL', 'SSO', 'TLS', 'URL', 'VPC', 'VPN', 'WAF'],
]
const short: ReadonlyMap<string, string> = new Map(
  shortened.flatMap((each) => [
    [each.toLowerCase(), each],
    [`${each.toLowerCase()}s`, `${each}s`],
  ]),
)
