import type { Identifier } from 'acorn'
import { ExpressionError } from '../error'
import { globalValue } from '../methods/globals'
import type { Value } from '../value'
import type { Compiler } from './compiler'
import { UNSET, type Local, type Names, type Run } from './scope'

/** A name: a local one, one of the language, or one that the outside gives. */
export function compileIdentifier(node: Identifier, names: Names, compiler: Compiler): Run {
  const local = names.find(node.name)
  if (local) return readLocal(node, local)
  const known = globalValue(node.name)
  if (known) return () => known.value
  compiler.refer({ path: [node.name], spans: [node] })
  return readGiven(node)
}

function readLocal(node: Identifier, { depth, slot }: Local): Run {
  const { name, start, end } = node
  return (frame) => {
    frame.meter.step()
    let at = frame
    for (let out = depth; out > 0 && at.parent; out--) at = at.parent
    const value = at.slots[slot] as Value | typeof UNSET
    if (value !== UNSET) return value
    throw new ExpressionError('reference', `“${name}” is used before it has a value.`, {
      start,
      end,
    })
  }
}

/** Reads what the outside gives: own names only, so that nothing comes from a prototype. */
function readGiven({ name, start, end }: Identifier): Run {
  return (frame) => {
    frame.meter.step()
    if (Object.hasOwn(frame.given, name)) return frame.given[name] as Value
    throw new ExpressionError('reference', `There is no “${name}” here.`, { start, end })
  }
}
