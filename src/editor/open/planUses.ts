import { freshName } from '@/editor/commands/freshName'
import { importsOf } from '@/model/code/importsOf'
import { projectPaths, wantedPath, type Named } from '@/model/code/paths'
import { rewriteImports } from '@/model/code/rewriteImports'
import {
  componentsIn,
  withComponentIds,
  type UsedComponent,
  type UsedFile,
  type Uses,
} from '@/model/import/uses'
import type { JsonObject } from '@/model/json'
import { sameJson } from '@/model/sameJson'

/** What of the open project carried things are compared with. */
export interface ProjectParts {
  /** As this project would carry it; `undefined` where there is no such component. */
  readonly component: (id: string) => UsedComponent | undefined
  readonly file: (path: string) => UsedFile | undefined
  readonly names: Readonly<Record<'files' | 'components' | 'lambdas', readonly Named[]>>
}

/** A component that comes into the project. */
export interface BroughtComponent {
  readonly id: string
  readonly name: string
  readonly facts: JsonObject
  /** The root of its main, with the ids that components have here. */
  readonly main?: JsonObject
}

/** What becomes of all that a document carries. */
export interface UsesPlan {
  /** From the ids of the document to those of this project. */
  readonly ids: ReadonlyMap<string, string>
  readonly components: readonly BroughtComponent[]
  readonly files: readonly UsedFile[]
  /** What was done, in sentences. */
  readonly said: readonly string[]
  /** Whether something had to be renamed, so that the person should read that. */
  readonly hasClash: boolean
}

/**
 * Decides what becomes of what a document carries. What the project has with the same content is used as it is; what it has not
 * comes in; where it has something else of that id or at that path, the carried one gets a new id, and all that leads to it is
 * written anew.
 */
export function planUses(uses: Uses, project: ProjectParts, newId: () => string): UsesPlan {
  const same = sameParts(uses, project)
  const said: string[] = []
  let hasClash = false
  const ids = new Map<string, string>()
  const names = new Map<string, string>()
  const takenNames = project.names.components.map(({ name }) => name)
  for (const { id, name } of uses.components) {
    if (same.has(id)) {
      said.push(`“${name}” is in this project already, and is used as it is.`)
      continue
    }
    const isTaken = project.component(id) !== undefined
    const fresh = freshName(name, takenNames)
    takenNames.push(fresh)
    names.set(id, fresh)
    ids.set(id, isTaken ? newId() : id)
    hasClash ||= isTaken || fresh !== name
    said.push(
      fresh === name
        ? `The component “${name}” came along.`
        : `The component “${name}” came along as “${fresh}”: this project has another one of that name.`,
    )
  }
  const paths = new Map<string, string>()
  const takenPaths = new Set(projectPaths(project.names).all.keys())
  for (const { path } of uses.files) {
    if (same.has(path)) continue
    const free = freePath(path, takenPaths)
    takenPaths.add(free)
    paths.set(path, free)
    hasClash ||= free !== path
    said.push(
      free === path
        ? `The file “${path}” came along, because a component imports it.`
        : `The file “${path}” came along as “${free}”: this project has another one there.`,
    )
  }
  const rewrite = rewriter(uses, project, { ids, names, paths })
  return {
    ids,
    said,
    hasClash,
    components: uses.components
      .filter(({ id }) => names.has(id))
      .map(({ id, name, facts, main, path }): BroughtComponent => {
        const { code } = facts
        const text = typeof code === 'string' && path !== undefined ? rewrite(code, path) : code
        return {
          id: ids.get(id) ?? id,
          name: names.get(id) ?? name,
          facts: { ...facts, ...(text !== undefined && { code: text }) },
          ...(main && { main: withComponentIds(main, ids) }),
        }
      }),
    files: uses.files
      .filter(({ path }) => paths.has(path))
      .map(({ path, facts }): UsedFile => {
        const { content, encoding } = facts
        const isText = typeof content === 'string' && encoding === undefined
        const text = isText ? rewrite(content, path) : content
        return { path: paths.get(path) ?? path, facts: { ...facts, content: text } }
      }),
  }
}

/** The ids and paths of what the project has with the same content, down to all that it needs itself. */
function sameParts({ components, files }: Uses, project: ProjectParts): Set<string> {
  const carried = carriedPaths({ components, files })
  const same = new Set<string>()
  const needs = new Map<string, readonly string[]>()
  const needsOf = (text: unknown, path: string | undefined) =>
    typeof text !== 'string' || path === undefined
      ? []
      : importsOf(text, path, (one) => carried.has(one)).map((one) => carried.get(one) ?? one)
  for (const one of components) {
    const here = project.component(one.id)
    needs.set(one.id, [...componentsIn(one.main), ...needsOf(one.facts['code'], one.path)])
    const isSame =
      here?.name === one.name &&
      here.path === one.path &&
      sameJson(here.facts, one.facts) &&
      sameJson(here.main, one.main)
    if (isSame) same.add(one.id)
  }
  for (const { path, facts } of files) {
    needs.set(path, needsOf(facts['content'], path))
    const here = project.file(path)
    const isSame =
      here?.facts['content'] === facts['content'] && here?.facts['encoding'] === facts['encoding']
    if (isSame) same.add(path)
  }
  // What needs something that is another one here is another one itself.
  const isCarried = (part: string) => needs.has(part)
  for (let before = -1; before !== same.size;) {
    before = same.size
    for (const part of same) {
      if ((needs.get(part) ?? []).some((one) => isCarried(one) && !same.has(one))) same.delete(part)
    }
  }
  return same
}

/** The paths of carried texts, each with what it is of: the id of a component, or the path itself. */
function carriedPaths({ components, files }: Uses): Map<string, string> {
  return new Map([
    ...components.flatMap(({ id, path }): [string, string][] =>
      path === undefined ? [] : [[path, id]],
    ),
    ...files.map(({ path }): [string, string] => [path, path]),
  ])
}

interface Given {
  readonly ids: ReadonlyMap<string, string>
  readonly names: ReadonlyMap<string, string>
  readonly paths: ReadonlyMap<string, string>
}

/** Writes the imports of a carried text anew, as the texts lie in this project. */
function rewriter(
  uses: Uses,
  { names: known }: ProjectParts,
  { ids, names, paths }: Given,
): (text: string, path: string) => string {
  const carried = carriedPaths(uses)
  const here = projectPaths(known).all
  const moved = new Map(paths)
  for (const { id, path } of uses.components) {
    const name = names.get(id)
    if (path === undefined || name === undefined) continue
    moved.set(path, wantedPath('components', { id: ids.get(id) ?? id, name }))
  }
  const after = new Set([...here.keys(), ...moved.values()])
  const moves = {
    moved,
    wasThere: (path: string) => carried.has(path),
    willBeThere: (path: string) => after.has(path),
  }
  return (text, path) => rewriteImports(text, path, moves)
}

function freePath(path: string, taken: ReadonlySet<string>): string {
  const dot = path.lastIndexOf('.')
  const ending = dot > path.lastIndexOf('/') ? path.slice(dot) : ''
  const stem = path.slice(0, path.length - ending.length)
  let free = path
  for (let count = 2; taken.has(free); count += 1) free = `${stem}-${count}${ending}`
  return free
}
