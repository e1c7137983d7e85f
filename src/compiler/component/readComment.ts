/** What is written above a prop or a component. */
export interface Comment {
  /** All of the words before the first tag, in one line. */
  readonly text: string
  /** By name, without the `@`: `min`, `max`, `default`. */
  readonly tags: ReadonlyMap<string, string>
}

interface Commented {
  readonly leadingComments?: readonly { readonly type: string; readonly value: string }[] | null
}

const NOTHING: Comment = { text: '', tags: new Map() }

/** The JSDoc directly above something. */
export function readComment(node: Commented | null | undefined): Comment {
  const block = node?.leadingComments?.at(-1)
  if (block?.type !== 'CommentBlock' || !block.value.startsWith('*')) return NOTHING
  const lines = block.value
    .slice(1)
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, '').trimEnd())
  // A tag begins a line, or follows a space: `How wide it is. @min 1 @max 9`.
  const [words = '', ...tagged] = lines.join('\n').split(/(?:^|\s)@(?=[A-Za-z])/)
  const tags = new Map(
    tagged.map((tag): [string, string] => {
      const [, name = '', rest = ''] = /^(\w+)\s*([^\n]*)/.exec(tag) ?? []
      return [name, rest.trim()]
    }),
  )
  return { text: words.replaceAll(/\s+/g, ' ').trim(), tags }
}

/** The first sentence of a text, with the dot at its end. */
export function firstSentence(text: string): string | undefined {
  if (text === '') return undefined
  const [sentence] = /^.*?[.!?](?=\s|$)/.exec(text) ?? []
  return sentence ?? `${text}.`
}
