import type { ArrowFunctionExpression, Statement } from 'acorn'
import { ExpressionFunction, type Value } from '../value'
import type { Compiler } from './compiler'
import { UNSET, type Frame, type Names, type Run, type Step } from './scope'

/** `x => x.name`, and with a body of `const …; return …`. */
export function compileArrow(node: ArrowFunctionExpression, outer: Names, compiler: Compiler): Run {
  if (node.async) return compiler.refuse(node, 'An expression cannot wait. Use a lambda step.')
  const names = outer.inner()
  const binds = node.params.map((param) =>
    param.type === 'RestElement'
      ? { bind: compiler.pattern(param.argument, names), takesRest: true }
      : { bind: compiler.pattern(param, names), takesRest: false },
  )
  const body = compileBody(node.body, names, compiler)
  return (parent) =>
    new ExpressionFunction((args, meter) => {
      meter.step()
      meter.enter()
      const frame = newFrame(names, parent)
      binds.forEach(({ bind, takesRest }, n) => bind(frame, takesRest ? args.slice(n) : args[n]))
      const value = body(frame)
      meter.leave()
      return value
    })
}

/** A frame for one run of a function. */
export function newFrame(names: Names, parent: Frame): Frame {
  return {
    slots: Array.from({ length: names.owner.size }, () => UNSET as unknown as Value),
    parent,
    given: parent.given,
    meter: parent.meter,
    result: undefined,
  }
}

function compileBody(body: ArrowFunctionExpression['body'], names: Names, compiler: Compiler): Run {
  if (body.type !== 'BlockStatement') return compiler.expression(body, names)
  return returned(compiler.statements(body.body, names))
}

/** The value that statements return; `undefined` when none does. */
export function returned(run: Step): Run {
  return (frame) => (run(frame) ? frame.result : undefined)
}

/** `const x = …`, `return …`, `if (…) … else …` and blocks. */
export function compileStatement(node: Statement, names: Names, compiler: Compiler): Step {
  switch (node.type) {
    case 'VariableDeclaration':
      return compileDeclaration(node, names, compiler)
    case 'ReturnStatement': {
      const run = node.argument ? compiler.expression(node.argument, names) : () => undefined
      return (frame) => {
        frame.result = run(frame)
        return true
      }
    }
    case 'IfStatement': {
      const test = compiler.expression(node.test, names)
      const yes = compiler.statements([node.consequent], names.block())
      const no = compiler.statements(node.alternate ? [node.alternate] : [], names.block())
      return (frame) => (test(frame) ? yes(frame) : no(frame))
    }
    case 'BlockStatement':
      return compiler.statements(node.body, names.block())
    case 'EmptyStatement':
      return () => false
    default:
      return compiler.refuse(
        node,
        'An expression has “const”, “if” and “return” only. Put loops and other statements into a lambda.',
      )
  }
}

function compileDeclaration(
  node: Extract<Statement, { type: 'VariableDeclaration' }>,
  names: Names,
  compiler: Compiler,
): Step {
  if (node.kind !== 'const') {
    return compiler.refuse(
      node,
      `Names do not change in expressions: write “const” for “${node.kind}”.`,
    )
  }
  const fills = node.declarations.map(({ id, init }) => {
    // Declared first, so that a function can call itself; it has no value until it was filled.
    const bind = compiler.pattern(id, names)
    const run = init ? compiler.expression(init, names) : () => undefined
    return (frame: Frame) => bind(frame, run(frame))
  })
  return (frame) => {
    frame.meter.step()
    for (const fill of fills) fill(frame)
    return false
  }
}
