import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { Field } from '@/components/ui/Field'
import { Segments } from '@/components/ui/Segments'
import { Select } from '@/components/ui/Select'
import { GENERATED, type Generated } from '@/model/data/generate'
import { useAppDispatch, useAppSelector } from '@/store'
import { TypeIcon } from '../fields/fieldTypes'
import { selectModels, selectShownId } from '../view/shownModel'
import { insertGenerated } from './insertGenerated'
import styles from './generate.module.css'

interface GenerateDialogProps {
  /** The model that is chosen at first. */
  readonly modelId?: string
  readonly onClose: () => void
}

const WORDS: Readonly<Record<Generated, string>> = {
  form: 'Form',
  table: 'Table',
  detail: 'Detail',
}

/** Asks what of a model goes on the page: a form, a table or one record, and which of its fields. */
export function GenerateDialog({ modelId, onClose }: GenerateDialogProps) {
  const dispatch = useAppDispatch()
  const models = useAppSelector(selectModels)
  const shown = useAppSelector(selectShownId)
  const [chosen, setChosen] = useState(modelId ?? shown ?? '')
  const [kind, setKind] = useState<Generated>('form')
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set())
  const model = models.find(({ id }) => id === chosen)
  const fields = model?.fields.filter(({ id }) => !without.has(id)) ?? []
  const insert = () => {
    onClose()
    if (model) void dispatch(insertGenerated(model.id, kind, fields))
  }
  return (
    <Dialog
      title="Insert for a model"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" disabled={fields.length === 0} onClick={insert} data-first-focus>
            Insert
          </Button>
        </>
      }
    >
      {models.length === 0 ? (
        <p>There are no models yet. Make one in Models, and come back.</p>
      ) : (
        <div className={styles.form}>
          <Field label="Model">
            {(ids) => (
              <Select
                {...ids}
                value={chosen}
                options={models.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={({ target }) => setChosen(target.value)}
              />
            )}
          </Field>
          <Field label="As" as="group">
            {() => (
              <Segments
                label="As"
                value={kind}
                options={GENERATED.map((value) => ({ value, label: WORDS[value] }))}
                onChange={(value) => setKind(GENERATED.find((one) => one === value) ?? 'form')}
              />
            )}
          </Field>
          <fieldset className={styles.fields}>
            <legend className={styles.legend}>Fields</legend>
            {model?.fields.map(({ id, name, type }) => (
              <label key={id} className={styles.field}>
                <input
                  type="checkbox"
                  checked={!without.has(id)}
                  onChange={() => {
                    const next = new Set(without)
                    if (!next.delete(id)) next.add(id)
                    setWithout(next)
                  }}
                />
                <TypeIcon type={type} />
                {name}
              </label>
            ))}
          </fieldset>
        </div>
      )}
    </Dialog>
  )
}
