import type { LogsTable } from '@loggia/react'
import type { Meta } from '@storybook/react-vite'

/** What can be turned on a table by hand: choices where there are many. */
export const controls: NonNullable<Meta<typeof LogsTable>['argTypes']> = {
  locale: { control: 'select', options: ['en-US', 'en-GB', 'de-DE', 'fr-FR', 'ja-JP', 'ar-EG'] },
  timeZone: {
    control: 'select',
    options: ['UTC', 'America/New_York', 'Europe/Berlin', 'Asia/Kathmandu', 'Australia/Adelaide'],
  },
  label: { control: 'text' },
  copyLimit: { control: 'number' },
  allowExport: { control: 'boolean' },
}
