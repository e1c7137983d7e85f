import { format } from 'prettier/standalone'
import type { Plugin } from 'prettier'
import type { Formatter, FormatterPlugin } from './formatter'

/** What the worker is asked, and what it answers under the same number. */
export interface FormatRequest {
  readonly seq: number
  readonly path: string
  readonly text: string
  readonly formatter: Formatter
}
export type FormatAnswer =
  | { readonly seq: number; readonly ok: true; readonly text: string }
  | { readonly seq: number; readonly ok: false; readonly why: string }

/** Each is a chunk of its own: only what a text needs is loaded. */
const PLUGINS: Readonly<Record<FormatterPlugin, () => Promise<{ default: Plugin }>>> = {
  babel: () => import('prettier/plugins/babel'),
  estree: () => import('prettier/plugins/estree'),
  typescript: () => import('prettier/plugins/typescript'),
  postcss: () => import('prettier/plugins/postcss'),
  html: () => import('prettier/plugins/html'),
  markdown: () => import('prettier/plugins/markdown'),
  yaml: () => import('prettier/plugins/yaml'),
  graphql: () => import('prettier/plugins/graphql'),
}

self.addEventListener('message', ({ data }: MessageEvent<FormatRequest>) => void reply(data))

async function reply(request: FormatRequest): Promise<void> {
  const said = await answer(request)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  self.postMessage(said)
}

async function answer({ seq, path, text, formatter }: FormatRequest): Promise<FormatAnswer> {
  try {
    const plugins = await Promise.all(formatter.plugins.map((name) => PLUGINS[name]()))
    const formatted = await format(text, {
      parser: formatter.parser,
      filepath: path,
      plugins: plugins.map((plugin) => plugin.default),
    })
    return { seq, ok: true, text: formatted }
  } catch (error) {
    return { seq, ok: false, why: whyNot(error) }
  }
}

/** The first line of what Prettier says; the rest draws the place. */
function whyNot(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  return /[.!?]$/.test(line) ? line : `${line}.`
}
