import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { Segments } from '@/components/ui/Segments'
import { Select } from '@/components/ui/Select'
import { Switch } from '@/components/ui/Switch'
import type { Model, ModelField, Relation } from '@/model/data/model'
import { ok } from '@/model/result'
import { useAppDispatch, useAppSelector } from '@/store'
import { rowsIn } from '@/store/slices/recordsSlice'
import { selectModels } from '../view/shownModel'
import { DefaultSetting } from './DefaultSetting'
import { DeleteFieldDialog } from './DeleteFieldDialog'
import { changeField, copyField, withChange, type FieldChange } from './fieldSteps'
import { TYPE_OPTIONS } from './fieldTypes'
import { LIMIT_WORDS, PATTERN_TYPES } from './limits'
import { parseLimit, parseName, parseOptions, parsePattern } from './parseSettings'
import { RetypeDialog } from './RetypeDialog'
import { SettingText } from './SettingText'
import { withTypeOf } from './withType'
import styles from './fields.module.css'

interface FieldInspectorProps {
  readonly model: Model
  readonly field: ModelField
  readonly onShow: (fieldId: string) => void
}

/** All that a field is. Each change is a step; a change of type asks first what becomes of the values. */
export function FieldInspector({ model, field, onShow }: FieldInspectorProps) {
  const dispatch = useAppDispatch()
  const models = useAppSelector(selectModels)
  const hasRecords = useAppSelector((state) => {
    const { isLoaded, ids } = rowsIn(state.records, model.id)
    return !isLoaded || ids.length > 0
  })
  const [retyped, setRetyped] = useState<ModelField>()
  const [isDeleting, setDeleting] = useState(false)
  const { type } = field
  const change = (next: FieldChange, label?: string) =>
    dispatch(changeField(model.id, field.id, next, label))
  const retype = (next: ModelField) => {
    if (hasRecords) setRetyped(next)
    else dispatch(changeField(model.id, field.id, asChange(field, next)))
  }
  const limits = Object.hasOwn(LIMIT_WORDS, type) ? LIMIT_WORDS[type] : undefined
  const relation: Relation = field.relation ?? { model: models[0]?.id ?? '', kind: 'one' }
  return (
    <>
      <div className={styles.fields}>
        <SettingText
          label="Name"
          help="What code, forms and JSON call it. Records keep their values when it changes."
          text={field.name}
          parse={(text) => parseName(text, model.fields, field.id)}
          onCommit={(name) => change({ name }, `Rename “${field.name}”`)}
        />
        <SettingText
          label="Label"
          help="What people read on forms and tables; the name unless given."
          placeholder={field.name}
          text={field.label ?? ''}
          parse={(text) => ok(text.trim() || undefined)}
          onCommit={(label) => change({ label })}
        />
        <Field label="Type">
          {(ids) => (
            <Select
              {...ids}
              value={type}
              placeholder={type}
              options={TYPE_OPTIONS}
              onChange={({ target }) => retype(withTypeOf(field, target.value, models, model.id))}
            />
          )}
        </Field>
        {type === 'list' && (
          <Field label="Entries">
            {(ids) => (
              <Select
                {...ids}
                value={field.of ?? 'json'}
                options={TYPE_OPTIONS.filter(
                  ({ value }) => value !== 'list' && value !== 'relation',
                )}
                onChange={({ target }) => retype(withChange(field, { of: target.value }))}
              />
            )}
          </Field>
        )}
        {type === 'enum' && (
          <SettingText
            label="Options"
            help="One in each line, in the order in which they are offered."
            isLong
            text={(field.options ?? []).join('\n')}
            parse={parseOptions}
            onCommit={(options) => change({ options }, `Change the options of “${field.name}”`)}
          />
        )}
        {type === 'relation' && (
          <>
            <Field label="Leads to">
              {(ids) => (
                <Select
                  {...ids}
                  value={relation.model}
                  placeholder="A model that is gone"
                  options={models.map(({ id, name }) => ({ value: id, label: name }))}
                  onChange={({ target }) =>
                    retype(withChange(field, { relation: { ...relation, model: target.value } }))
                  }
                />
              )}
            </Field>
            <Field label="How many" as="group">
              {() => (
                <Segments
                  label="How many"
                  value={relation.kind}
                  options={[
                    { value: 'one', label: 'One' },
                    { value: 'many', label: 'Several' },
                  ]}
                  onChange={(kind) =>
                    retype(
                      withChange(field, {
                        relation: { ...relation, kind: kind === 'many' ? 'many' : 'one' },
                      }),
                    )
                  }
                />
              )}
            </Field>
            <Field
              label="When it goes"
              help="What becomes of a record when the one it leads to is deleted."
            >
              {(ids) => (
                <Select
                  {...ids}
                  value={relation.onDelete ?? 'clear'}
                  options={[
                    { value: 'clear', label: 'Empty the field' },
                    { value: 'refuse', label: 'Refuse to delete it' },
                    { value: 'delete', label: 'Delete the record too' },
                  ]}
                  onChange={({ target }) =>
                    change({
                      relation: {
                        ...relation,
                        onDelete: target.value as Relation['onDelete'] & string,
                      },
                    })
                  }
                />
              )}
            </Field>
          </>
        )}
      </div>
      <div className={styles.fields}>
        <Field label="Required">
          {(ids) => (
            <Switch
              {...ids}
              checked={field.required === true}
              onChange={(required) => change({ required: required || undefined })}
            />
          )}
        </Field>
        {type !== 'boolean' && type !== 'json' && type !== 'list' && (
          <Field label="Unique" help="No two records may have the same value.">
            {(ids) => (
              <Switch
                {...ids}
                checked={field.unique === true}
                onChange={(unique) => change({ unique: unique || undefined })}
              />
            )}
          </Field>
        )}
        <DefaultSetting field={field} onCommit={(value) => change({ default: value })} />
        {limits?.map((label, at) => (
          <SettingText
            key={label}
            label={label}
            isNumeric
            text={String((at === 0 ? field.min : field.max) ?? '')}
            parse={(text) => parseLimit(text, field, at === 0 ? 'min' : 'max')}
            onCommit={(limit) => change(at === 0 ? { min: limit } : { max: limit })}
          />
        ))}
        {PATTERN_TYPES.has(type) && (
          <SettingText
            label="Pattern"
            help="A regular expression that the whole of the text matches."
            placeholder="[A-Z]{2}\d+"
            text={field.pattern ?? ''}
            parse={parsePattern}
            onCommit={(pattern) => change({ pattern })}
          />
        )}
        <SettingText
          label="Help"
          help="A sentence that forms show below the field."
          isLong
          text={field.help ?? ''}
          parse={(text) => ok(text.trim() || undefined)}
          onCommit={(help) => change({ help })}
        />
      </div>
      <div className={styles.fields}>
        <div className={styles.buttons}>
          <Button
            size="small"
            onClick={() => {
              const id = dispatch(copyField(model.id, field.id))
              if (id !== undefined) onShow(id)
            }}
          >
            Duplicate
          </Button>
          <Button size="small" onClick={() => setDeleting(true)}>
            Delete…
          </Button>
        </div>
      </div>
      {retyped && (
        <RetypeDialog
          model={model}
          from={field}
          to={retyped}
          onClose={() => setRetyped(undefined)}
        />
      )}
      {isDeleting && (
        <DeleteFieldDialog model={model} field={field} onClose={() => setDeleting(false)} />
      )}
    </>
  )
}

/** What has to change of a field to become another one. */
function asChange(from: ModelField, to: ModelField): FieldChange {
  const gone = Object.keys(from).filter((key) => !Object.hasOwn(to, key))
  return { ...Object.fromEntries(gone.map((key) => [key, undefined])), ...to }
}
