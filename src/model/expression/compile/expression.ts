import type { Expression } from 'acorn'
import { compileCall } from './calls'
import type { Compiler } from './compiler'
import { compileArrow } from './functions'
import { compileArray, compileLiteral, compileObject, compileTemplate } from './literals'
import { compileMember, ENDED } from './members'
import { compileIdentifier } from './names'
import { compileBinary, compileLogical, compileUnary } from './operators'
import type { Names, Run } from './scope'

const NOT_HERE: Partial<Record<Expression['type'], string>> = {
  AssignmentExpression:
    'Values cannot be changed in expressions: “=” is not available. Did you mean “===”?',
  UpdateExpression: 'Values cannot be changed in expressions: use “+ 1” or “- 1”.',
  NewExpression:
    '“new” is not available in expressions. For dates there are “formatDate” and “addTime”.',
  ThisExpression: '“this” is not available in expressions.',
  FunctionExpression: 'Write functions as “item => …” in expressions.',
  ClassExpression: 'Classes are not available in expressions.',
  AwaitExpression: 'An expression cannot wait. Use a lambda step.',
  YieldExpression: 'Generators are not available in expressions.',
  SequenceExpression: 'One expression gives one value: “,” between two is not available.',
  TaggedTemplateExpression: 'Write the text without a function before it.',
  ImportExpression: 'Nothing can be imported in expressions. Use a lambda step.',
  MetaProperty: 'This is not available in expressions.',
}

/** Every kind of expression that the language has; whatever is not named here is refused. */
export function compileExpression(node: Expression, names: Names, compiler: Compiler): Run {
  switch (node.type) {
    case 'Literal':
      return compileLiteral(node, compiler)
    case 'TemplateLiteral':
      return compileTemplate(node, names, compiler)
    case 'Identifier':
      return compileIdentifier(node, names, compiler)
    case 'MemberExpression':
      return compileMember(node, names, compiler)
    case 'ChainExpression': {
      const run = compiler.expression(node.expression, names)
      return (frame) => {
        const value = run(frame)
        return value === ENDED ? undefined : value
      }
    }
    case 'CallExpression':
      return compileCall(node, names, compiler)
    case 'ArrowFunctionExpression':
      return compileArrow(node, names, compiler)
    case 'ArrayExpression':
      return compileArray(node, names, compiler)
    case 'ObjectExpression':
      return compileObject(node, names, compiler)
    case 'BinaryExpression':
      return compileBinary(node, names, compiler)
    case 'LogicalExpression':
      return compileLogical(node, names, compiler)
    case 'UnaryExpression':
      return compileUnary(node, names, compiler)
    case 'ConditionalExpression': {
      const test = compiler.expression(node.test, names)
      const yes = compiler.expression(node.consequent, names)
      const no = compiler.expression(node.alternate, names)
      return (frame) => {
        frame.meter.step()
        return test(frame) ? yes(frame) : no(frame)
      }
    }
    case 'ParenthesizedExpression':
      return compiler.expression(node.expression, names)
    default:
      return compiler.refuse(node, NOT_HERE[node.type] ?? 'This is not available in expressions.')
  }
}
