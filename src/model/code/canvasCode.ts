import type { ProjectPath } from './paths'

/** A text of the project as the canvas runs it. */
export interface CanvasModule {
  readonly path: ProjectPath
  /** The body of a function `(require, module, exports, __guard)`, line for line what its author wrote. */
  readonly code: string
  /** From what is written to the path of the module that it means. */
  readonly imports: Readonly<Record<string, ProjectPath>>
}

/** A place in a text of the project, as far as it is known. */
export interface CodePlace {
  readonly path?: ProjectPath
  readonly line?: number
}

/** What the canvas shows for a component that was written in the project. */
export type CanvasComponentState =
  /** Its code has not been compiled yet. */
  | { readonly is: 'loading' }
  | { readonly is: 'running'; readonly entry: ProjectPath }
  /** It never compiled. */
  | ({ readonly is: 'broken'; readonly message: string } & CodePlace)
  /** Not run: nothing of the project is, or this one made the canvas hang or took its page away. */
  | { readonly is: 'held'; readonly because: 'safe' | 'hung' }

/** A component that was written in the project, as the canvas is told of it. */
export interface CanvasComponent {
  readonly type: string
  readonly name: string
  readonly state: CanvasComponentState
}
