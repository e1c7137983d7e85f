import type { Json } from '@/model/json'
import type { PropSpec } from '@/model/props/specs'
import type { Component } from '@/store/slices/componentsSlice'
import styles from './ComponentSide.module.css'
import { KeptField } from './KeptField'
import { useChangeComponent } from './useChangeComponent'

const SPECS: readonly (readonly [key: 'name' | 'type' | 'icon' | 'description', PropSpec])[] = [
  ['name', { kind: 'text', label: 'Name' }],
  [
    'type',
    {
      kind: 'choice',
      label: 'Level',
      help: 'How much it is: an atom, a molecule made of atoms, or a part of a page.',
      options: ['atom', 'molecule', 'organism'],
      display: 'list',
    },
  ],
  ['icon', { kind: 'icon', label: 'Icon', help: 'Stands for it in the palette and the layers.' }],
  [
    'description',
    {
      kind: 'longText',
      label: 'Description',
      help: 'One sentence. That of the code’s own comment stands here unless another one is given.',
    },
  ],
]

/** What the record of a component says beside its code. */
export function DetailsTab({ component }: { readonly component: Component }) {
  const change = useChangeComponent(component.id)
  return (
    <div className={styles.fields}>
      {SPECS.map(([key, spec]) => (
        <KeptField
          key={`${component.id}/${key}`}
          name={`${component.id}/${key}`}
          spec={spec}
          value={component[key]}
          onKeep={(value: Json | undefined) => {
            // Without a name nothing could import it.
            if (key === 'name' && (typeof value !== 'string' || value.trim() === '')) return
            change({ [key]: value }, `Change ${spec.label.toLowerCase()} of ${component.name}`)
          }}
        />
      ))}
    </div>
  )
}
