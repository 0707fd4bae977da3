import type { ActivityTable } from '@loggia/react'
import type { Meta } from '@storybook/react-vite'
import { controls } from './controls.ts'

/** What can be turned on an activity table by hand. */
export const activityControls: NonNullable<Meta<typeof ActivityTable>['argTypes']> = {
  ...controls,
  categories: { control: false },
}
