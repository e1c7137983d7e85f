import { isJsonObject, type Json } from '../../json'
import { containersOf, type GraphIndex } from '../graph'
import { kindOf } from '../kinds'
import type { ParamSpec, StepKind } from '../kinds/kind'
import type { WorkflowNode } from '../types'
import { titleOf } from './edges'
import type { LintProject, Problem } from './problem'

/** Steps of unknown kinds, without what they need, that nothing leads to, or that name what is not there. */
export function stepProblems(index: GraphIndex, project: LintProject): readonly Problem[] {
  const slugs = new Map<string, number>()
  for (const { slug } of index.graph.nodes) slugs.set(slug, (slugs.get(slug) ?? 0) + 1)
  return index.graph.nodes.flatMap((node) => {
    const kind = kindOf(node.kind)
    if (!kind) {
      const message = `This version of Espalier knows no step “${node.kind}”. It is kept, but cannot run.`
      return [{ rule: 'kind', level: 'error', message, nodeId: node.id }]
    }
    if (kind.role === 'note') return []
    return [
      ...placeProblems(index, node, kind),
      ...(slugs.get(node.slug) === 1 ? [] : [sameSlug(node)]),
      ...kind.params.flatMap((spec) => paramProblems(node, spec, project)),
    ].map((problem) => ({ ...problem, nodeId: node.id }))
  })
}

function placeProblems(index: GraphIndex, node: WorkflowNode, kind: StepKind): readonly Problem[] {
  const problems: Problem[] = []
  const parent = node.parentId === undefined ? undefined : index.nodes.get(node.parentId)
  if (node.parentId !== undefined && !isContainer(parent)) {
    const message = 'The container of this step is gone. Move the step, or undo.'
    problems.push({ rule: 'container', level: 'error', message })
  } else if (containersOf(index, node.id).includes(node.id)) {
    const message = 'This container lies in itself. Move it out.'
    problems.push({ rule: 'container', level: 'error', message })
  }
  if (kind.role === 'trigger') {
    if (node.parentId !== undefined) {
      const message = 'A trigger begins a run, and does nothing inside of a container. Move it out.'
      problems.push({ rule: 'container', level: 'error', message })
    }
    if (index.outOf(node.id).length === 0)
      problems.push(
        warning(
          'unused',
          'Nothing hangs on this trigger yet. Draw an edge from it to the first step.',
        ),
      )
  } else if (node.parentId === undefined && index.into(node.id).length === 0) {
    problems.push(
      warning('unreachable', 'Nothing leads to this step, so it never runs. Draw an edge to it.'),
    )
  }
  if ((kind.role === 'map' || kind.role === 'while') && index.inside(node.id).length === 0) {
    problems.push(warning('empty', `“${titleOf(node)}” has no steps inside. Drag some into it.`))
  }
  return problems
}

function isContainer(node: WorkflowNode | undefined): boolean {
  const role = node && kindOf(node.kind)?.role
  return role === 'map' || role === 'while'
}

function sameSlug({ slug }: WorkflowNode): Problem {
  const message = `Another step is called “${slug}” too: expressions cannot tell which one they read. Rename one.`
  return { rule: 'slug', level: 'error', message }
}

function paramProblems(
  node: WorkflowNode,
  spec: ParamSpec,
  project: LintProject,
): readonly Problem[] {
  if (spec.onlyIf) {
    const other = node.params[spec.onlyIf.param] ?? defaultOf(node, spec.onlyIf.param)
    if (!spec.onlyIf.is.some((value) => value === other)) return []
  }
  const value = node.params[spec.name] ?? spec.default
  const isEmpty =
    value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
  if (isEmpty) {
    if (!spec.isRequired) return []
    const verb =
      spec.type === 'lambda' || spec.type === 'workflow' || spec.type === 'tree'
        ? 'Choose one'
        : 'Fill it in'
    return [
      {
        rule: 'required',
        level: 'error',
        message: `“${spec.label}” is empty. ${verb}.`,
        param: spec.name,
      },
    ]
  }
  if (typeof value !== 'string') return spec.type === 'cases' ? caseProblems(spec, value) : []
  const missing = missingIn(spec, value, project)
  return missing === undefined ? [] : [{ ...missing, param: spec.name }]
}

function caseProblems(spec: ParamSpec, value: Json): readonly Problem[] {
  if (!Array.isArray(value)) return []
  return (value as readonly Json[]).flatMap((item, index) => {
    const when = isJsonObject(item) ? item['when'] : undefined
    if (typeof when === 'string' && when.trim() !== '') return []
    const message = `Case ${index + 1} has no condition. Give it one, or remove it.`
    return [{ rule: 'required', level: 'error', message, param: spec.name, index }]
  })
}

function defaultOf(node: WorkflowNode, name: string): Json | undefined {
  return kindOf(node.kind)?.params.find((spec) => spec.name === name)?.default
}

function missingIn(spec: ParamSpec, value: string, project: LintProject): Problem | undefined {
  const gone = (what: string): Problem => ({
    rule: 'missing',
    level: 'error',
    message: `The ${what} of this step is gone. Choose another one.`,
  })
  if (spec.type === 'lambda' && !project.hasLambda(value)) return gone('lambda')
  if (spec.type === 'workflow' && !project.hasWorkflow(value)) return gone('workflow')
  if (spec.type === 'tree' && !project.hasTree(value)) return gone('document')
  if (spec.type === 'template' && spec.isPath && !value.includes('{{') && !project.hasFile(value)) {
    return warning('file', `There is no file “${value}” yet.`)
  }
  return undefined
}

function warning(rule: string, message: string): Problem {
  return { rule, level: 'warning', message }
}
