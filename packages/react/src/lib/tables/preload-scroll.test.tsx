import { apiLogs, arrayAdapter } from '@loggia/core'
import { render, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { entries } from '../../../test/log-entries.ts'
import { preloadScroll } from './fetched-parts.tsx'
import { LogsTable } from './logs-table.tsx'

test('a list whose code was fetched before never shows rows without content', async () => {
  const adapter = arrayAdapter(entries(40), apiLogs)
  await preloadScroll()
  let hadBones = false
  const observer = new MutationObserver((changes) => {
    const added = changes.flatMap(({ addedNodes }) => [...addedNodes])
    hadBones ||= added.some((node) => node instanceof Element && node.querySelector('.loggia-bone'))
  })
  observer.observe(document.body, { childList: true, subtree: true })
  render(<LogsTable adapter={adapter} paging="scroll" />)
  await waitFor(() => expect(document.querySelector('tbody time')).not.toBeNull())
  observer.disconnect()
  expect(hadBones).toBe(false)
})
