import type { ReactNode } from 'react'
import type { ComponentDefinition } from '@/model/definition'
import type { TreeNode } from '@/model/tree/types'
import type { ComponentMap, RenderEnvironment } from './environment'
import { createRecordStore } from './recordStore'

/** A record for tests: a child of `parentId` at `order`. */
export function record(
  id: string,
  parentId: string | null,
  rest: Partial<TreeNode> = {},
): TreeNode {
  return { id, treeId: 't', parentId, slot: 'children', order: id, type: 'div', props: {}, ...rest }
}

/** A definition for tests; most fields do not matter to the renderer. */
export function define(
  type: string,
  rest: Partial<ComponentDefinition> = {},
): readonly [string, ComponentDefinition] {
  return [
    type,
    {
      type,
      level: 'atom',
      label: type,
      category: 'Layout',
      icon: 'box',
      description: 'For tests.',
      props: {},
      defaults: {},
      slots: [],
      ...rest,
    },
  ]
}

/** A small catalog that counts the renders of every component by its node. */
function countingCatalog() {
  const renders = new Map<string, number>()
  const count = (props: { readonly 'data-node'?: string }) => {
    const key = props['data-node'] ?? '?'
    renders.set(key, (renders.get(key) ?? 0) + 1)
  }
  interface BoxProps {
    readonly children?: ReactNode
    readonly footer?: ReactNode
  }
  interface LabelProps {
    readonly text?: string
    readonly tone?: string
    readonly href?: string
  }
  const components: ComponentMap = new Map<string, (props: never) => ReactNode>([
    [
      'Box',
      ({ children, footer, ...root }: BoxProps) => {
        count(root)
        return (
          <div {...root}>
            {children}
            {footer !== undefined && <footer>{footer}</footer>}
          </div>
        )
      },
    ],
    [
      'Label',
      ({ text, tone, href, ...root }: LabelProps) => {
        count(root)
        if (text === 'boom') throw new Error('It went boom')
        return (
          <a data-tone={tone} href={href} {...root}>
            {text}
          </a>
        )
      },
    ],
  ])
  const definitions = new Map([
    define('Box', {
      slots: [
        { name: 'children', label: 'Content' },
        { name: 'footer', label: 'Footer' },
      ],
    }),
    define('Label', {
      props: {
        text: { kind: 'text', label: 'Text' },
        tone: { kind: 'choice', label: 'Tone', options: ['calm', 'loud'] },
        href: { kind: 'url', label: 'Address' },
      },
      defaults: { text: 'New', tone: 'calm' },
      textProp: 'text',
      aliases: ['OldLabel'],
    }),
  ])
  const label = definitions.get('Label')
  if (label) definitions.set('OldLabel', label)
  return { components, definitions, renders }
}

/** An environment over records whose first one is the root. */
export function environmentOf(
  records: readonly TreeNode[],
  rest: Partial<RenderEnvironment> = {},
): RenderEnvironment & { readonly renders: Map<string, number> } {
  const { components, definitions, renders } = countingCatalog()
  const store = createRecordStore(records[0]?.id ?? 'root', records)
  return { store, components, definitions, mode: 'edit', renders, ...rest }
}
