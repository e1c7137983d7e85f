// Parts of Monaco without types of their own. Its version is pinned; `e2e/code-editing.spec.ts` shows that they are as said here.

declare module 'monaco-editor/editor/common/core/textChange' {
  export class TextChange {
    constructor(oldPosition: number, oldText: string, newPosition: number, newText: string)
    readonly oldPosition: number
    readonly oldText: string
    readonly newPosition: number
    readonly newText: string
  }
}

declare module 'monaco-editor/editor/common/model/editStack' {
  import type { TextChange } from 'monaco-editor/editor/common/core/textChange'

  export class SingleModelEditStackElement {
    readonly _data: {
      changes: TextChange[]
      beforeCursorState: unknown
      afterCursorState: unknown
    }
    open(): void
    close(): void
    setModel(model: unknown): void
    matchesResource(uri: unknown): boolean
  }

  export class MultiModelEditStackElement {
    readonly _editStackElementsArr: readonly SingleModelEditStackElement[]
  }
}
