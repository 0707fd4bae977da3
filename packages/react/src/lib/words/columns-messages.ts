/** The words about the arrangement of columns. They come with what says them. */
export type ColumnsMessages = typeof columnsEnglish

export const columnsEnglish = {
  moveColumnUp: (label: string): string => `Move ${label} up`,
  moveColumnDown: (label: string): string => `Move ${label} down`,
  pinColumn: (label: string): string => `Where ${label} stays in view`,
  pinNone: 'Scrolls',
  pinStart: 'At the start',
  pinEnd: 'At the end',
  usualColumnWidth: (label: string): string => `Usual width for ${label}`,
  columnWidth: (label: string): string => `Width of ${label}`,
  narrowerColumn: (label: string): string => `Make ${label} narrower`,
  widerColumn: (label: string): string => `Make ${label} wider`,
  fitColumn: 'Fit to content',
  /** On a button whose name is `usualColumnWidth`, which has these words in it. */
  usualWidth: 'Usual width',
  usualColumns: 'Reset to usual',
  columnsAreUsual: 'Columns are as usual',
  /** A place and a number of columns, formatted. */
  columnPlace: (label: string, place: string, count: string): string =>
    `${label}, column ${place} of ${count}`,
  columnPixels: (label: string, pixels: string): string => `${label}, ${pixels} pixels wide`,
  columnWidthIsUsual: (label: string): string => `${label}, usual width`,
  density: 'Density',
  densities: { comfortable: 'Comfortable', compact: 'Compact', dense: 'Dense' },
}
