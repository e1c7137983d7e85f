import type { InferredComponent } from '@/model/component/definition'
import { compileModule, type Compiled } from '../compileModule'
import { inferComponent } from './inferComponent'
import { insertGuards } from './insertGuards'
import { parseSource } from './parseSource'
import type { Program } from './syntax'

/** A text compiled for the canvas, and what it says of the component that it holds. */
export interface GuardedText {
  readonly compiled: Compiled
  readonly inferred?: InferredComponent
}

/**
 * Compiles a text of the project to run on the canvas: its loops and functions ask `__guard`, so that none runs for ever.
 * With the name of a component its props are read too. Style sheets and pictures become modules of what they are.
 */
export function compileGuarded(path: string, text: string, component?: string): GuardedText {
  if (path.endsWith('.css')) return { compiled: styleModule(path, text) }
  if (text.startsWith('data:') || path.endsWith('.svg')) return { compiled: pictureModule(text) }
  if (path.endsWith('.json')) return { compiled: compileModule(path, text) }
  const parsed = parseSource(path, text)
  if (!parsed.ok) return { compiled: parsed }
  const { program } = parsed.file
  const inferred = component === undefined ? undefined : readable(program, component)
  const compiled = compileModule(path, insertGuards(text, program))
  return inferred ? { compiled, inferred } : { compiled }
}

/** Syntax has more shapes than anybody thinks of: a component whose props cannot be read still runs. */
function readable(program: Program, component: string): InferredComponent | undefined {
  try {
    return inferComponent(program, component)
  } catch {
    return undefined
  }
}

const CLASS_NAME = /\.(-?[A-Za-z_][\w-]*)/g

/** A sheet that is in the page while its module is. Of a `.module.css` the class names are the exports, as they are written. */
function styleModule(path: string, text: string): Compiled {
  const names = path.endsWith('.module.css')
    ? [...text.matchAll(CLASS_NAME)].map(([, name = '']) => [name, name])
    : []
  const exported = JSON.stringify(JSON.stringify(Object.fromEntries(names)))
  const code = `require("espalier/style")(${JSON.stringify(path)}, ${JSON.stringify(text)}); module.exports = { __esModule: true, default: JSON.parse(${exported}) }`
  return { ok: true, module: { code, imports: [] } }
}

function pictureModule(text: string): Compiled {
  const address = text.startsWith('data:') ? text : `data:image/svg+xml,${encodeURIComponent(text)}`
  const code = `module.exports = { __esModule: true, default: ${JSON.stringify(address)} }`
  return { ok: true, module: { code, imports: [] } }
}
