import { columnLayout, type ColumnLayout } from '../column-layout.ts'
import { densities, type TableState } from '../table-change.ts'

/** How a table looks, as far as that is said. */
type Look = Partial<Pick<TableState, 'layout' | 'density'>>

/** The names of the parameters that say how a table looks. */
export const lookNames: readonly string[] = ['hide', 'order', 'width', 'pin', 'density']

/** `hide=params,ip_hash&order=timestamp,method&width=endpoint:320&pin=method:start&density=dense` */
export function lookParameters({
  layout,
  density,
}: Look): readonly (readonly [name: string, value: string])[] {
  const { hidden = [], order = [], widths = {}, pinned = {} } = layout ?? {}
  const texts = {
    hide: hidden.map(escaped),
    order: order.map(escaped),
    width: pairs(widths),
    pin: pairs(pinned),
    density: density ? [density] : [],
  }
  return Object.entries(texts).flatMap(([name, values]) =>
    values.length === 0 ? [] : [[name, values.join(',')] as const],
  )
}

/** The look that parameters say. What is of no use is dropped. */
export function lookIn(parameters: URLSearchParams): Look {
  const density = densities.find((each) => each === parameters.get('density'))
  const hasLayout = lookNames.some((name) => name !== 'density' && parameters.has(name))
  return { ...(hasLayout ? { layout: layoutIn(parameters) } : {}), ...(density ? { density } : {}) }
}

function layoutIn(parameters: URLSearchParams): ColumnLayout {
  const texts = (name: string): readonly string[] => parameters.get(name)?.split(',') ?? []
  const named = <T>(name: string, read: (text: string) => T): Readonly<Record<string, T>> =>
    Object.fromEntries(
      texts(name).map((text) => {
        const [column = '', value = ''] = text.split(':')
        return [plain(column), read(value)]
      }),
    )
  return columnLayout({
    hidden: texts('hide').map(plain),
    order: texts('order').map(plain),
    widths: named('width', (text) => (text === '' ? null : Number(text))),
    pinned: named('pin', (text) => text),
  })
}

function pairs(values: Readonly<Record<string, string | number>>): readonly string[] {
  return Object.entries(values).map(([name, value]) => `${escaped(name)}:${value}`)
}

/** A name in a list of names. */
function escaped(name: string): string {
  return name.replaceAll(/[%,:]/g, encodeURIComponent)
}

function plain(text: string): string {
  return text.replaceAll(/%(?:25|2C|3A)/g, decodeURIComponent)
}
