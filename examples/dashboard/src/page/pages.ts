import type { Density, Language, Theme } from '@loggia/react'
import type { ComponentType } from 'react'
import { ActivityPage } from './activity-page.tsx'
import { ElementPage } from './element-page.tsx'
import { GatewayLogsPage } from './gateway-logs-page.tsx'
import { LlmLogsPage } from './llm-logs-page.tsx'
import { LogsPage, RowsSetting } from './logs-page.tsx'
import { MillionPage } from './million-page.tsx'
import { RetentionPage } from './retention-page.tsx'

/** How a page looks, and what its tables speak. */
export interface PageProps extends Partial<Language> {
  readonly theme: Theme
  readonly density: Density
}

/** One page of the dashboard. */
export interface DashboardPage {
  readonly path: string
  /** In the navigation. */
  readonly name: string
  /** Above its content. Default: its name. */
  readonly title?: string
  readonly lead: string
  /** Beside the title: a choice that this page alone has. */
  readonly setting?: ComponentType
  readonly content: ComponentType<PageProps>
}

const logs: DashboardPage = {
  path: '/',
  name: 'Logs',
  lead: 'API requests of this account.',
  setting: RowsSetting,
  content: LogsPage,
}

/** All of them, in the order of the navigation. */
export const pages: readonly DashboardPage[] = [
  logs,
  {
    path: '/activity',
    name: 'Activity',
    lead: 'What people and machines changed in this account, and when.',
    content: ActivityPage,
  },
  {
    path: '/gateway-logs',
    name: 'Gateway',
    title: 'Gateway logs',
    lead: 'Requests to the API collections of this workspace.',
    content: GatewayLogsPage,
  },
  {
    path: '/llm-logs',
    name: 'AI gateway',
    title: 'AI gateway logs',
    lead: 'Requests to language models: who asked what, and what it cost.',
    content: LlmLogsPage,
  },
  {
    path: '/retention',
    name: 'Retention',
    title: 'Retention and keys',
    lead: 'How long entries are kept, what leaves next, and the keys they belong to.',
    content: RetentionPage,
  },
  {
    path: '/million',
    name: 'A million',
    title: 'A million entries',
    lead: 'Sample entries in the memory of this browser, as one list: nothing is asked of the server.',
    content: MillionPage,
  },
  {
    path: '/element',
    name: 'Element',
    title: 'Custom element',
    lead: 'API requests of this account in <loggia-logs>, as a page without React shows them.',
    content: ElementPage,
  },
]

/** The page at a path; the first one where there is none. */
export function pageAt(path: string): DashboardPage {
  return pages.find((page) => page.path === path.replace(/(?<=.)\/$/, '')) ?? logs
}
