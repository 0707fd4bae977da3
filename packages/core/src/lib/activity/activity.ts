import type { Preset } from '../preset.ts'
import type { ActivityEvent } from './activity-event.ts'

/** Administrative events: 200 rows a page, newest first, found on the page. */
export const activity: Preset<ActivityEvent> = {
  name: 'activity',
  fields: [
    { name: 'id', label: 'ID', type: 'text', required: true, exported: false },
    { name: 'event_id', label: 'Event ID', type: 'text', required: true, keyword: 'event' },
    {
      name: 'actor',
      label: 'Member',
      type: 'text',
      required: true,
      searched: true,
      keyword: 'member',
    },
    {
      name: 'category',
      label: 'Category',
      type: 'text',
      required: true,
      searched: true,
      counted: true,
    },
    {
      name: 'action',
      label: 'Action',
      type: 'text',
      required: true,
      searched: true,
      continues: 'category',
    },
    {
      name: 'description',
      label: 'Description',
      type: 'text',
      required: true,
      searched: true,
    },
    { name: 'timestamp', label: 'Timestamp', type: 'instant', required: true, keyword: 'time' },
  ],
  columns: [
    { name: 'actor', label: 'Member', fields: ['actor'] },
    {
      name: 'action',
      label: 'Action',
      fields: ['category', 'action'],
      sortedBy: ['category', 'action'],
    },
    { name: 'description', label: 'Description', fields: ['description'] },
    { name: 'timestamp', label: 'Timestamp', fields: ['timestamp'] },
  ],
  defaultSort: [{ field: 'timestamp', direction: 'descending' }],
  pageSizes: [50, 100, 200],
  pageSize: 200,
  searchMode: 'find',
}
