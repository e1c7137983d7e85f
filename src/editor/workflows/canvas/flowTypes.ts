import type { Edge, Node } from 'reactflow'
import type { WorkflowEdge, WorkflowNode } from '@/model/workflow/types'
import type { Shape } from '../shape/shape'

/** What is drawn of a step. */
export interface StepData extends Record<string, unknown> {
  readonly node: WorkflowNode
  readonly shape: Shape
  /** What is wrong with it: the worst of it, and how much there is. */
  readonly problem: StepProblem | undefined
}

export interface StepProblem {
  readonly level: 'error' | 'warning'
  readonly message: string
  readonly count: number
}

/** What is drawn of an edge. */
export interface WireData extends Record<string, unknown> {
  readonly edge: WorkflowEdge
  /** Why it is red. */
  readonly reason: string | undefined
}

export type FlowNode = Node<StepData, 'step' | 'container' | 'note'>
export type FlowEdge = Edge<WireData, 'wire'>
