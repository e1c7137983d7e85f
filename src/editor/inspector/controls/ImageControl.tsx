import { Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import { Field } from '@/components/ui/Field'
import { IconButton } from '@/components/ui/IconButton'
import { TextInput } from '@/components/ui/TextInput'
import { useDraft } from '../fields/useDraft'
import { parsePicture } from './address'
import styles from './ImageControl.module.css'
import { readPicture } from './readPicture'
import { shownText } from './shownText'
import { MIXED, type ControlProps } from './types'

/** Edits the address of an image, or takes a file into the document, and shows what it is. */
export function ImageControl(props: ControlProps<'image'>) {
  const { spec, value, mixed, draftKey, begin, onReset } = props
  const chooser = useRef<HTMLInputElement>(null)
  const [refusal, setRefusal] = useState<string>()
  const [broken, setBroken] = useState<string>()
  const source = mixed ? '' : shownText(value)
  const embedded = source.startsWith('data:')
  const { input, problem } = useDraft({
    draftKey,
    begin,
    text: embedded ? '' : source,
    parse: parsePicture,
  })

  async function take(file: File | undefined) {
    if (!file) return
    const read = await readPicture(file)
    setRefusal(read.ok ? undefined : read.error)
    if (read.ok) begin().set(read.value)
  }

  const loads = source !== '' && parsePicture(source).ok
  const unseen =
    broken === source && source !== '' ? 'The image cannot be loaded from this address.' : undefined
  return (
    <Field
      label={spec.label}
      help={spec.help}
      problem={problem ?? refusal ?? unseen}
      onReset={onReset}
    >
      {(ids) => (
        <div className={styles.image}>
          <div className={styles.row}>
            <TextInput
              {...ids}
              {...input}
              placeholder={mixed ? MIXED : embedded ? 'Uploaded image' : 'https://… or upload'}
            />
            <IconButton label="Upload an image" onClick={() => chooser.current?.click()}>
              <Upload size={14} />
            </IconButton>
            <input
              ref={chooser}
              type="file"
              hidden
              aria-label={`Image file for ${spec.label}`}
              accept="image/png,image/jpeg,image/gif,image/webp,image/avif,image/svg+xml"
              onChange={({ target }) => {
                void take(target.files?.[0])
                target.value = ''
              }}
            />
          </div>
          {loads && (
            <img
              src={source}
              alt=""
              referrerPolicy="no-referrer"
              className={styles.preview}
              hidden={unseen !== undefined}
              onError={() => setBroken(source)}
              onLoad={() => setBroken(undefined)}
            />
          )}
        </div>
      )}
    </Field>
  )
}
