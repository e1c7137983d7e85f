import { ChevronRight } from 'lucide-react'
import { useDefinitions } from '@/editor/definitions'
import { typeOfComponent } from '@/model/component/type'
import type { Json, JsonObject } from '@/model/json'
import type { Component } from '@/store/slices/componentsSlice'
import styles from './ComponentSide.module.css'
import { KeptField } from './KeptField'
import { changedSpec, KIND_NAMES, specFields } from './specFields'
import { useChangeComponent } from './useChangeComponent'

/** How the props of a component show in the inspector: what the code says, and what people changed of that. */
export function FieldsTab({ component }: { readonly component: Component }) {
  const { id, name: componentName } = component
  const definition = useDefinitions().get(typeOfComponent(id))
  const change = useChangeComponent(id)
  const props = Object.entries(definition?.props ?? {})
  if (props.length === 0) {
    return <p className={styles.none}>Its code declares no props that people can set.</p>
  }
  return (
    <div>
      {props.map(([prop, spec]) => {
        const label = `Change field ${spec.label} of ${componentName}`
        const set = (key: string, value: Json | undefined) =>
          change(
            {
              props: changedSpec((component.props ?? {}) as JsonObject, { prop, spec }, key, value),
            },
            label,
          )
        return (
          <details key={prop} className={styles.spec}>
            <summary>
              <ChevronRight size={14} aria-hidden />
              <code>{prop}</code>
              <span className={styles.kind}>{KIND_NAMES[spec.kind]}</span>
            </summary>
            <div className={styles.specBody}>
              {specFields(spec).map(({ key, spec: of, value }) => (
                <KeptField
                  key={key}
                  name={`${id}/${prop}/${key}`}
                  spec={of}
                  value={value}
                  onKeep={(next) => set(key, next)}
                />
              ))}
              {spec.kind !== 'list' && (
                <KeptField
                  key={`default/${spec.kind}`}
                  name={`${id}/${prop}/default`}
                  spec={{ ...spec, label: 'Default' }}
                  value={definition?.defaults[prop]}
                  onKeep={(next) =>
                    change(
                      {
                        defaults: withDefault(component.defaults, prop, next),
                      },
                      label,
                    )
                  }
                />
              )}
            </div>
          </details>
        )
      })}
    </div>
  )
}

function withDefault(
  before: JsonObject | undefined,
  prop: string,
  value: Json | undefined,
): JsonObject {
  const { [prop]: _, ...rest } = before ?? {}
  return value === undefined ? rest : { ...rest, [prop]: value }
}
