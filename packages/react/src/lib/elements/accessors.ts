import { attributeName, type AttributeKind } from './attribute-kinds.ts'
import { complain } from './complain.ts'
import type { AttributeKinds } from './element-attributes.ts'

/** What an attribute says; `undefined` without it, and where it is wrong. */
export function attributeValue<Value>(
  element: Element,
  property: string,
  kind: AttributeKind<Value>,
): Value | undefined {
  const written = element.getAttribute(attributeName(property))
  return written === null ? undefined : kind.read(written)
}

/** Tells the developer of an attribute that means nothing. */
export function checkAttribute(element: Element, name: string, kinds: AttributeKinds): void {
  const [, kind] =
    Object.entries(kinds).find(([property]) => attributeName(property) === name) ?? []
  const written = element.getAttribute(name)
  if (!kind || written === null || kind.read(written) !== undefined) return
  complain('bad-attribute', element, `${name}="${written}"; it takes ${kind.expected}`)
}

/** Gives a class properties that are its attributes under another name. */
export function reflectAttributes(prototype: Element, kinds: AttributeKinds): void {
  for (const [property, kind] of Object.entries(kinds)) {
    const name = attributeName(property)
    Object.defineProperty(prototype, property, {
      configurable: true,
      enumerable: true,
      get(this: Element) {
        return attributeValue(this, property, kind)
      },
      set(this: Element, value: unknown) {
        if (value == null) this.removeAttribute(name)
        else this.setAttribute(name, kind.write(value))
      },
    })
  }
}

/** What elements have been given in properties, and whom to tell of more. */
const kept = new WeakMap<object, { readonly values: Given; readonly changed: () => void }>()

type Given = Record<string, unknown>

/** From now on an element is told of properties that no attribute holds. */
export function onProperties(element: Element, changed: () => void): void {
  kept.set(element, { values: {}, changed })
}

/** What such properties hold. */
export function givenTo(element: Element): Readonly<Given> {
  return kept.get(element)?.values ?? {}
}

/** Gives a class such properties. */
export function keepProperties(prototype: Element, properties: readonly string[]): void {
  for (const property of properties) {
    Object.defineProperty(prototype, property, {
      configurable: true,
      enumerable: true,
      get(this: Element) {
        return givenTo(this)[property]
      },
      set(this: Element, value: unknown) {
        const own = kept.get(this)
        if (!own || own.values[property] === value) return
        own.values[property] = value ?? undefined
        own.changed()
      },
    })
  }
}

/** What a page has set before the class was there hides the properties of the class: it is set again. */
export function takeEarly(element: Element, properties: readonly string[]): void {
  for (const property of properties) {
    if (!Object.hasOwn(element, property)) continue
    const value: unknown = Reflect.get(element, property)
    Reflect.deleteProperty(element, property)
    Reflect.set(element, property, value)
  }
}
