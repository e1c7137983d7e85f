import { kindOf } from '@/model/workflow/kinds'
import { inputsOf, outputsOf } from '@/model/workflow/ports'
import { ERROR_PORT, type WorkflowNode } from '@/model/workflow/types'

/** A port as it is drawn: where its middle lies in the step, in px from the upper left corner. */
export interface PortPlace {
  readonly name: string
  readonly label: string
  readonly side: 'in' | 'out' | 'error'
  /** An edge names it, but the step has it no more. */
  readonly isGone?: true
  readonly x: number
  readonly y: number
}

/** How large a step is on the canvas, and where its ports are. */
export interface Shape {
  readonly width: number
  readonly height: number
  readonly ports: readonly PortPlace[]
  /** Whether each output has a line of its own, with its name. */
  readonly hasRows: boolean
}

/** Ports that edges name and the step has no more. */
export interface LostPorts {
  readonly in: readonly string[]
  readonly out: readonly string[]
}

export const NO_LOST_PORTS: LostPorts = { in: [], out: [] }

/** The grid that steps snap to, in px. */
export const GRID = 8
/** What lies above the steps in a container, in px: its name. */
export const CONTAINER_HEAD = 56

const WIDTH = 224
const HEAD = 56
const GLANCE = 20
const ROW = 24
const ROWS_END = 8

const CONTAINER = { width: 480, height: 240 }
const NOTE = { width: 224, height: 112 }

/** Whether steps can lie in a step. */
export function isContainer(node: Pick<WorkflowNode, 'kind'> | undefined): boolean {
  const role = node && kindOf(node.kind)?.role
  return role === 'map' || role === 'while'
}

/** Whether a step is a mere text. */
export function isNote({ kind }: Pick<WorkflowNode, 'kind'>): boolean {
  return kindOf(kind)?.role === 'note'
}

/** The few words under the name of a step. */
export function glanceOf({ kind, params }: WorkflowNode): string | undefined {
  return kindOf(kind)?.glance?.(params) || undefined
}

/** How a step is drawn. Sizes come from its record alone, so that nothing is measured and layout needs no screen. */
export function shapeOf(node: WorkflowNode, lost: LostPorts = NO_LOST_PORTS): Shape {
  if (isNote(node)) return { ...(node.size ?? NOTE), ports: lostAt(lost, NOTE), hasRows: false }
  const ins = inputsOf(node)
  const outs = outputsOf(node)
  const own = outs.filter(({ name }) => name !== ERROR_PORT)
  const container = isContainer(node)
  const lines = own.length + lost.out.length
  const hasRows = !container && (own.length > 1 || lost.out.length > 0)
  const head = HEAD + (glanceOf(node) === undefined ? 0 : GLANCE)
  const { width, height } = container
    ? (node.size ?? CONTAINER)
    : { width: WIDTH, height: head + (hasRows ? lines * ROW + ROWS_END : 0) }
  const middle = container ? CONTAINER_HEAD / 2 : HEAD / 2
  const lineAt = (at: number) => (hasRows ? head + at * ROW + ROW / 2 : middle + at * ROW)
  return {
    width,
    height,
    hasRows,
    ports: [
      ...ins.map((port, at) => place(port, 'in', { x: 0, y: middle + at * ROW })),
      ...own.map((port, at) => place(port, 'out', { x: width, y: lineAt(at) })),
      ...outs
        .filter(({ name }) => name === ERROR_PORT)
        .map((port) => place(port, 'error', { x: width - 32, y: height })),
      ...lostAt(lost, { width, height }, ins.length, (at) => lineAt(own.length + at)),
    ],
  }
}

function lostAt(
  lost: LostPorts,
  { width, height }: { readonly width: number; readonly height: number },
  before = 0,
  lineAt: (at: number) => number = (at) => HEAD / 2 + at * ROW,
): readonly PortPlace[] {
  const inY = (at: number) => Math.min(height - ROW / 2, HEAD / 2 + (before + at) * ROW)
  return [
    ...lost.in.map((name, at) => ({
      ...place({ name, label: name }, 'in', { x: 0, y: inY(at) }),
      isGone: true as const,
    })),
    ...lost.out.map((name, at) => ({
      ...place({ name, label: name }, 'out', { x: width, y: lineAt(at) }),
      isGone: true as const,
    })),
  ]
}

function place(
  { name, label }: { readonly name: string; readonly label: string },
  side: PortPlace['side'],
  { x, y }: { readonly x: number; readonly y: number },
): PortPlace {
  return { name, label, side, x, y }
}
