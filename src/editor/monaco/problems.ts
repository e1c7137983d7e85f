import { useMemo, useSyncExternalStore } from 'react'
import type { ProjectPaths } from '@/model/code/paths'
import { codeKey, type CodeKey, type CodeTarget } from '@/model/code/target'
import { useAppSelector } from '@/store'
import { selectPaths, targetOf } from '@/store/code/projectCode'

/** Something that is wrong in a text of the project, or may be. */
export interface Problem {
  readonly target: CodeTarget
  readonly path: string
  /** Counted from 1, as the column. */
  readonly line: number
  readonly column: number
  readonly severity: 'error' | 'warning' | 'info'
  readonly message: string
  /** Who says so: `TypeScript`. */
  readonly source?: string
}

/** A problem of a text that is known already. */
export type Mark = Omit<Problem, 'target' | 'path'>

type Owners = ReadonlyMap<string, readonly Mark[]>

const NONE: Owners = new Map()

const byKey = new Map<CodeKey, Owners>()
const listeners = new Set<(key: CodeKey | undefined) => void>()
let version = 0

/**
 * Says which problems of a text one owner knows, in place of what it said before. Works before the code editor is loaded and for
 * texts that are not open.
 */
export function setProblems(owner: string, target: CodeTarget, problems: readonly Mark[]): void {
  const key = codeKey(target)
  const before = byKey.get(key) ?? NONE
  if (sameMarks(before.get(owner) ?? [], problems)) return
  const after = new Map(before)
  if (problems.length > 0) after.set(owner, problems)
  else after.delete(owner)
  if (after.size > 0) byKey.set(key, after)
  else byKey.delete(key)
  version += 1
  for (const listener of listeners) listener(key)
}

/** What each owner said of a text last. */
export function problemsOf(key: CodeKey): Owners {
  return byKey.get(key) ?? NONE
}

/** Calls back when the problems of a text are others, with its key; until the answer is called. */
export function onProblems(listener: (key: CodeKey | undefined) => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** All problems of the project that are known, by path and line; the same list while nothing changes. */
export function useProblems(): readonly Problem[] {
  const current = useSyncExternalStore(onProblems, () => version)
  const paths = useAppSelector(selectPaths)
  return useMemo(() => listOf(paths, current), [paths, current])
}

let last: readonly Problem[] = []

function listOf(paths: ProjectPaths, _version: number): readonly Problem[] {
  const list = [...byKey].flatMap(([key, owners]) => {
    const path = paths.pathOf(key)
    if (path === undefined) return []
    const target = targetOf(key)
    return [...owners.values()].flat().map((mark): Problem => ({ ...mark, target, path }))
  })
  list.sort((a, b) => compare(a.path, b.path) || a.line - b.line || a.column - b.column)
  // Typing makes new paths with the same content: whoever draws the list need not draw it again.
  if (list.length !== last.length || list.some((problem, at) => !same(problem, last[at])))
    last = list
  return last
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function same(a: Problem, b: Problem | undefined): boolean {
  return b !== undefined && a.path === b.path && sameMark(a, b)
}

function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.length === b.length && a.every((mark, at) => sameMark(mark, b[at]))
}

function sameMark(a: Mark, b: Mark | undefined): boolean {
  return (
    b !== undefined &&
    a.line === b.line &&
    a.column === b.column &&
    a.severity === b.severity &&
    a.message === b.message &&
    a.source === b.source
  )
}
