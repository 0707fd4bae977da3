import { expect, test } from 'vitest'
import { testFolder } from './folder.ts'
import { logged, serving } from './serving.ts'

testFolder()

test.each(['throw new Error(word)', 'Promise.reject(new Error(word))'])(
  'a fault that nobody expected is logged and ends it: %s',
  async (fault) => {
    const code = `const word = 'postgres://me:pw@host'; process.on('SIGUSR2', () => { ${fault} })`
    const server = await serving(['--memory'], {
      node: ['--import', `data:text/javascript,${encodeURIComponent(code)}`],
    })
    server.child.kill('SIGUSR2')
    expect(await server.ended).toBe(1)
    const line = await logged(server.log, 'a fault that nobody expected ends the program', server)
    expect(line).toMatchObject({ level: 'fatal', err: { message: 'postgres://[hidden]@host' } })
  },
)
