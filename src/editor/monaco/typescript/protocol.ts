import type { ProjectPath } from '@/model/code/paths'

/** A text of the project as the TypeScript worker is told it. */
export interface ProjectText {
  readonly path: ProjectPath
  /** The name of its model, should it have one. */
  readonly uri: string
  readonly text: string
  /** Whether it is a lambda, whose parameters have types without saying so. */
  readonly isLambda?: boolean
}

/** What of the project is other than the worker was told last. */
export interface ProjectChange {
  readonly put: readonly ProjectText[]
  readonly removed: readonly ProjectPath[]
  /** The declarations of the project, when they are other ones. */
  readonly types?: string
}

/** Where the declarations lie that are made of the project. */
export const TYPES_URI = 'file:///types/project.d.ts'
