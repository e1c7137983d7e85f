/**
 * The value of an attribute that the style sheet selects by; `undefined`, so that it is not written, where it
 * is the plain one that no rule asks for. Attributes are a third of what a small component costs to draw.
 */
export function unless<T>(value: T, plain: T): T | undefined {
  return value === plain ? undefined : value
}
