import type { QueryShape } from '@loggia/core'
import { useEffect, useRef, useState } from 'react'
import { useHydrated } from './use-hydrated.ts'
import { keptPart, recalled, remember, type Remembered } from './remembered.ts'
import { useTableState, type TableHandle, type TableStateOptions } from './use-table-state.ts'

/** The part of a preset that a remembered state is read against. */
export interface RememberedShape extends QueryShape {
  /** Choices of entries a page: another size is not taken. */
  readonly pageSizes: readonly number[]
}

/**
 * The state of a table whose page size, columns and density this browser keeps between visits, if it can.
 *
 * What the host says in `state` or `initialState` wins. Each part is kept when the user changes it; where the host owns
 * it, once that has taken it over. A saved view changes nothing of what is kept. What was kept is there from the first
 * rendering, and after hydration where a server rendered the table, which knows nothing of it. Tabs that are open at the
 * same time do not change each other.
 *
 * @param name under which it is kept; `null` keeps nothing
 */
export function useRememberedState(
  preset: RememberedShape,
  options: TableStateOptions,
  name: string | null,
): TableHandle {
  const { state, initialState, onStateChange } = options
  const readable = useHydrated() ? name : null
  const [memory, setMemory] = useState<Memory>(nothing)
  if (memory.name !== readable) {
    const values = readable === null ? {} : recalled(readable, preset.pageSizes)
    setMemory({ name: readable, values: without(values, initialState) })
  }
  /** What the user has changed of the host's. */
  const asked = useRef<readonly [part: keyof Remembered, value: unknown] | null>(null)
  useEffect(() => {
    if (!asked.current || name === null) return
    const [part, value] = asked.current
    if (state && state[part] === value) remember(name, part, state[part])
    asked.current = null
  })
  const keeping: TableStateOptions = {
    initialState,
    state: { ...memory.values, ...state },
    onStateChange(next, change) {
      const part = keptPart(change)
      if (change.type === 'view') {
        const { size, layout, density } = next
        setMemory((before) => ({ ...before, values: { size, layout, density } }))
      } else if (name !== null && part !== null) {
        if (state && part in state) asked.current = [part, next[part]]
        else {
          setMemory((before) => ({ ...before, values: { ...before.values, [part]: next[part] } }))
          remember(name, part, next[part])
        }
      }
      onStateChange?.(next, change)
    },
  }
  return useTableState(preset, name === null ? options : keeping)
}

interface Memory {
  /** Under which it was read; `null` when nothing was. */
  readonly name: string | null
  readonly values: Remembered
}

const nothing: Memory = { name: null, values: {} }

function without(values: Remembered, said: object | undefined): Remembered {
  return Object.fromEntries(Object.entries(values).filter(([part]) => !(said && part in said)))
}
