import { FileUp } from 'lucide-react'
import { useRef, useState, type ClipboardEvent, type DragEvent } from 'react'
import { bytesText, countText } from '@/components/ui/amounts'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { Segments } from '@/components/ui/Segments'
import { themeName } from '@/editor/themeView'
import { FORMAT_NAMES, type ThemeImport } from '@/model/theme/exchange'
import type { Theme } from '@/model/theme/record'
import { useAppDispatch } from '@/store'
import { importAsNew, importOver } from './applyImport'
import { DroppedList } from './DroppedList'
import { useImport } from './useImport'
import styles from './exchange.module.css'

interface ImportDialogProps {
  readonly theme: Theme
  readonly onClose: () => void
}

/** A text area with more than this holds the page up: longer texts are read without being shown. */
const SHOWN_LENGTH = 100_000
/** Larger files are not even read. */
const LARGEST = 64 * 1024 * 1024

/** Reads a theme from a text or a file, shows what is in it and what is not taken, and makes a theme of it or puts it over one. */
export function ImportDialog({ theme, onClose }: ImportDialogProps) {
  const dispatch = useAppDispatch()
  const { reading, read, cancel, refuse } = useImport()
  const [text, setText] = useState('')
  const [source, setSource] = useState<string>()
  const [into, setInto] = useState<'new' | 'over'>('new')
  const file = useRef<HTMLInputElement>(null)

  const take = (given: string, from?: string) => {
    const isLong = given.length > SHOWN_LENGTH
    setText(isLong ? '' : given)
    setSource(from ?? (isLong ? `Pasted text, ${bytesText(given.length)}` : undefined))
    read(given)
  }
  const takeFile = async (chosen: File | undefined) => {
    if (!chosen) return
    if (chosen.size > LARGEST) {
      setSource(chosen.name)
      refuse(`“${chosen.name}” is ${bytesText(chosen.size)}: a theme has 16 MB at most.`)
      return
    }
    try {
      take(await chosen.text(), chosen.name)
    } catch {
      refuse(`“${chosen.name}” could not be read. Choose it again.`)
    }
  }
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain')
    if (pasted.length <= SHOWN_LENGTH) return
    event.preventDefault()
    take(pasted)
  }
  const drop = (event: DragEvent) => {
    const [dropped] = event.dataTransfer.files
    if (!dropped) return
    event.preventDefault()
    void takeFile(dropped)
  }
  const apply = (imported: ThemeImport) => {
    const name = source?.replace(/\.[a-z0-9.]+$/i, '') ?? 'Imported theme'
    dispatch(into === 'new' ? importAsNew(imported, name) : importOver(theme, imported))
    onClose()
  }
  const imported = reading.state === 'read' ? reading.file : undefined
  return (
    <Dialog
      title="Import a theme"
      size="wide"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            tone="primary"
            disabled={!imported || imported.tokens === 0}
            onClick={() => imported && apply(imported)}
          >
            {imported && imported.tokens > 0
              ? `Import ${countText(imported.tokens, 'token')}`
              : 'Import'}
          </Button>
        </>
      }
    >
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the button does the same by keys */}
      <div className={styles.form} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <div className={styles.source}>
          <p className={styles.sentence}>
            Paste CSS variables, a theme of shadcn/ui or tweakcn, design tokens (DTCG 2025.10) or a
            file of Espalier, or choose a file.
          </p>
          <Button icon={<FileUp size={14} />} onClick={() => file.current?.click()}>
            Choose a file…
          </Button>
          <input
            ref={file}
            type="file"
            hidden
            aria-label="File of a theme"
            accept=".css,.json,.tokens,text/css,application/json"
            onChange={({ target }) => {
              void takeFile(target.files?.[0])
              target.value = ''
            }}
          />
        </div>
        {source === undefined ? (
          <textarea
            data-first-focus
            aria-label="Text of a theme"
            className={styles.text}
            placeholder=":root { --primary: oklch(0.58 0.24 265); }"
            spellCheck={false}
            value={text}
            onPaste={paste}
            onChange={({ target }) => take(target.value)}
          />
        ) : (
          <p className={styles.chosen}>
            <span>{source}</span>
            <Button
              size="small"
              tone="quiet"
              onClick={() => {
                cancel()
                setSource(undefined)
                setText('')
              }}
            >
              Remove
            </Button>
          </p>
        )}
        {reading.state === 'reading' && (
          <div className={styles.progress}>
            <progress aria-label="Reading" value={reading.done} max={1} />
            <Button size="small" onClick={cancel}>
              Stop
            </Button>
          </div>
        )}
        {reading.state === 'refused' && (
          <p role="alert" className={styles.problem}>
            {reading.why}
          </p>
        )}
        {imported && <Found file={imported} />}
        {imported && imported.tokens > 0 && (
          <div className={styles.into}>
            <span>Import into</span>
            <Segments
              label="Import into"
              options={[
                { value: 'new', label: 'A new theme' },
                { value: 'over', label: themeName(theme) },
              ]}
              value={into}
              onChange={(value) => setInto(value === 'over' ? 'over' : 'new')}
            />
            {into === 'over' && (
              <span className={styles.note}>Its other tokens stay as they are.</span>
            )}
          </div>
        )}
      </div>
    </Dialog>
  )
}

function Found({ file }: { readonly file: ThemeImport }) {
  const { format, tokens, dropped, droppedInAll, renamed } = file
  return (
    <>
      <p role="status" className={styles.found}>
        {FORMAT_NAMES[format]}: {countText(tokens, 'token')}
        {droppedInAll > 0 && `, ${droppedInAll.toLocaleString('en')} left out`}
        {renamed.length > 0 && `, ${renamed.length.toLocaleString('en')} called otherwise`}.
      </p>
      <DroppedList title="Left out" dropped={dropped} inAll={droppedInAll} />
      <DroppedList
        title="Called otherwise"
        dropped={renamed.map(({ from, to }) => ({ name: from, why: `is “${to}” here.` }))}
        inAll={renamed.length}
      />
    </>
  )
}
