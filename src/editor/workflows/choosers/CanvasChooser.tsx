import { Spline } from 'lucide-react'
import { useMemo } from 'react'
import { NamedIcon } from '@/components/ui/NamedIcon'
import type { GraphIndex } from '@/model/workflow/graph'
import { kindOf } from '@/model/workflow/kinds'
import type { StepKind } from '@/model/workflow/kinds/kind'
import { titleOf } from '@/model/workflow/lint'
import type { Position, WorkflowEdge, WorkflowNode } from '@/model/workflow/types'
import type { Joint } from '../commands/addStep'
import type { EdgeEnds } from '../commands/edges'
import { wireLabel } from '../canvas/flowParts'
import { kindGroups } from '../palette/kindGroups'
import { Chooser, type ChoiceGroup } from './Chooser'
import { targetsOf } from './targets'

/** What is asked at a point of the window: the kind of a new step, where an edge leads, or which edge of a step. */
export type Asked = { readonly at: Position } & (
  | { readonly what: 'kind'; readonly place: Position; readonly joint?: Joint }
  | { readonly what: 'kind in edge'; readonly edge: WorkflowEdge }
  | { readonly what: 'target'; readonly source: WorkflowNode }
  | { readonly what: 'edge'; readonly node: WorkflowNode }
)

interface CanvasChooserProps {
  readonly asked: Asked
  readonly index: GraphIndex
  readonly reasons: ReadonlyMap<string, string>
  readonly onKind: (kind: StepKind) => void
  readonly onTarget: (ends: EdgeEnds) => void
  readonly onEdge: (id: string) => void
  readonly onClose: () => void
}

/** The list that is open on the canvas. */
export function CanvasChooser(props: CanvasChooserProps) {
  const { asked, index, reasons, onKind, onTarget, onEdge, onClose } = props
  const targets = useMemo(
    () => (asked.what === 'target' ? targetsOf(index, asked.source) : []),
    [asked, index],
  )
  const common = { at: asked.at, onClose }
  switch (asked.what) {
    case 'target':
      return (
        <Chooser
          {...common}
          label={`Connect “${titleOf(asked.source)}” to…`}
          nothing={
            targets.length === 0
              ? 'There is no other step that it could lead to. Add one first.'
              : 'No step is called so.'
          }
          groupsFor={(text) => groupsOf(targets, text)}
          onChoose={(id) => {
            const target = targets[Number(id)]
            if (target) onTarget(target.ends)
          }}
        />
      )
    case 'edge': {
      const { id } = asked.node
      const edges = [...index.into(id), ...index.outOf(id)]
      return (
        <Chooser
          {...common}
          label={`Edges of “${titleOf(asked.node)}”`}
          nothing={edges.length === 0 ? 'No edge leads to it or from it.' : 'No edge is called so.'}
          groupsFor={(text) => {
            const choices = edges
              .map((edge) => ({
                id: edge.id,
                label: wireLabel(index, edge).replace(/^Edge from /, ''),
                icon: <Spline size={16} aria-hidden />,
                about: reasons.get(edge.id),
                isBad: reasons.has(edge.id),
              }))
              .filter(({ label }) => hasWords(label, text))
            return choices.length > 0 ? [{ title: 'Choose one to select it', choices }] : []
          }}
          onChoose={onEdge}
        />
      )
    }
    default: {
      const fits = fitting(asked)
      return (
        <Chooser
          {...common}
          label={asked.what === 'kind' ? 'Add a step…' : 'Insert a step…'}
          nothing="No step is called so. Try what it does, such as “request” or “branch”."
          groupsFor={(text) =>
            kindGroups(text, fits).map(({ title, kinds }) => ({
              title,
              choices: kinds.map(({ kind, label, icon, description }) => ({
                id: kind,
                label,
                icon: <NamedIcon name={icon} />,
                about: description,
              })),
            }))
          }
          onChoose={(name) => {
            const kind = kindOf(name)
            if (kind) onKind(kind)
          }}
        />
      )
    }
  }
}

/** Which kinds could be joined there. */
function fitting(
  asked: Extract<Asked, { readonly what: 'kind' | 'kind in edge' }>,
): (kind: StepKind) => boolean {
  const hasInput = ({ inputs }: StepKind) => inputs.length > 0
  const hasOutput = (kind: StepKind) => kind.outputs({}).length > 0
  if (asked.what === 'kind in edge') return (kind) => hasInput(kind) && hasOutput(kind)
  if (!asked.joint) return () => true
  return asked.joint.type === 'source' ? hasInput : hasOutput
}

function groupsOf(targets: ReturnType<typeof targetsOf>, text: string): readonly ChoiceGroup[] {
  const ports = [...new Set(targets.map(({ port }) => port))]
  return ports.flatMap((port) => {
    const choices = targets.flatMap(({ port: own, title, icon, reason }, at) =>
      own === port && hasWords(`${title} ${port}`, text)
        ? [
            {
              id: String(at),
              label: title,
              icon: <NamedIcon name={icon} />,
              about: reason,
              isBad: reason !== undefined,
            },
          ]
        : [],
    )
    return choices.length > 0 ? [{ title: `From “${port}”`, choices }] : []
  })
}

function hasWords(label: string, text: string): boolean {
  const name = label.toLowerCase()
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => name.includes(word))
}
