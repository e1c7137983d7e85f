import type { ArrayPattern, ObjectPattern, Pattern } from 'acorn'
import { toText } from '../convert'
import { ExpressionError } from '../error'
import { isKeyed, kindOf, putKey, type Value } from '../value'
import type { Bind, Compiler } from './compiler'
import { spreadItems } from './literals'
import { readKey } from './members'
import type { Frame, Names } from './scope'

/** `x`, `[a, b]`, `{a, b: c}`, with values for what is missing. */
export function compilePattern(node: Pattern, names: Names, compiler: Compiler): Bind {
  switch (node.type) {
    case 'Identifier': {
      const slot = names.declare(node.name)
      if (slot === null) return compiler.refuse(node, `There is a “${node.name}” already.`)
      return (frame, value) => {
        frame.slots[slot] = value
      }
    }
    case 'AssignmentPattern': {
      const fallback = compiler.expression(node.right, names)
      const bind = compiler.pattern(node.left, names)
      return (frame, value) => bind(frame, value === undefined ? fallback(frame) : value)
    }
    case 'ArrayPattern':
      return compileArrayPattern(node, names, compiler)
    case 'ObjectPattern':
      return compileObjectPattern(node, names, compiler)
    default:
      return compiler.refuse(node, 'Values cannot be changed in expressions.')
  }
}

function compileArrayPattern(node: ArrayPattern, names: Names, compiler: Compiler): Bind {
  const binds = node.elements.map(
    (element): ((frame: Frame, items: readonly Value[], n: number) => void) => {
      if (!element) return () => undefined
      if (element.type === 'RestElement') {
        const bind = compiler.pattern(element.argument, names)
        return (frame, items, n) => bind(frame, items.slice(n))
      }
      const bind = compiler.pattern(element, names)
      return (frame, items, n) => bind(frame, items[n])
    },
  )
  const { start, end } = node
  return (frame, value) => {
    const items = at({ start, end }, () => spreadItems(value))
    binds.forEach((bind, n) => bind(frame, items, n))
  }
}

function compileObjectPattern(node: ObjectPattern, names: Names, compiler: Compiler): Bind {
  const taken: ((frame: Frame) => string)[] = []
  const binds = node.properties.map((property): Bind => {
    if (property.type === 'RestElement') {
      const bind = compiler.pattern(property.argument, names)
      return (frame, value) => bind(frame, restOf(value, new Set(taken.map((key) => key(frame)))))
    }
    const { key } = property
    const named = !property.computed && key.type === 'Identifier' ? key.name : null
    const run = named === null ? compiler.expression(key, names) : null
    const name = (frame: Frame) => named ?? toText(run?.(frame), frame.meter)
    taken.push(name)
    const bind = compiler.pattern(property.value, names)
    return (frame, value) => bind(frame, readKey(value as NonNullable<Value>, name(frame)))
  })
  const { start, end } = node
  return (frame, value) => {
    if (value === null || value === undefined) {
      throw new ExpressionError('type', `Nothing can be taken from ${kindOf(value)}.`, {
        start,
        end,
      })
    }
    for (const bind of binds) bind(frame, value)
  }
}

function restOf(value: Value, taken: ReadonlySet<string>): Value {
  const rest: Record<string, Value> = {}
  if (!isKeyed(value)) return rest
  for (const [key, part] of Object.entries(value)) if (!taken.has(key)) putKey(rest, key, part)
  return rest
}

function at<T>(span: { start: number; end: number }, run: () => T): T {
  try {
    return run()
  } catch (error) {
    throw error instanceof ExpressionError ? error.at(span) : error
  }
}
