import { existsSync } from 'node:fs'
import { Client } from 'pg'
import { afterAll, expect, test } from 'vitest'
import { privateServer, withoutServer, type PrivateServer } from './private-server.ts'

const server = await privateServer()

afterAll(() => server?.close())

test.for(['fast', 'immediate', 'kill'] as const)(
  'keeps what was committed when it is stopped (%s) and started again',
  async (how, { skip }) => {
    if (!server) return skip(withoutServer)
    await asked(server, `create table kept_${how} as select 1 as kept`)
    await server.stop(how)
    await expect(asked(server, 'select 1')).rejects.toThrow()
    await server.start()
    expect(await asked(server, `select kept from kept_${how}`)).toEqual([{ kept: 1 }])
  },
)

test('leaves nothing behind', async ({ skip }) => {
  const other = await privateServer()
  if (!other) return skip(withoutServer)
  await other.close()
  expect(existsSync(other.socket)).toBe(false)
})

async function asked({ socket, port }: PrivateServer, statement: string): Promise<unknown[]> {
  const client = new Client({ host: socket, port, user: 'loggia', database: 'postgres' })
  client.on('error', () => {})
  try {
    await client.connect()
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}
