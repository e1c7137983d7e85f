import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { useReduxFiles } from '@/hooks/use-redux-files'
import styles from './demo.module.css'
import { Section } from './Section'

/** Creates, reads, changes and deletes files through the hook. */
export function FilesSection() {
  const { files, activeFile, activeFileId, loading, error, save, remove, setActive } =
    useReduxFiles()
  const [name, setName] = useState('')

  function create(): void {
    const id = crypto.randomUUID()
    void save({
      id,
      name: name.trim() || 'Component.tsx',
      content: 'export default function Component() {\n  return null\n}\n',
      language: 'typescript',
      path: '/src/components',
      updatedAt: Date.now(),
    })
    setName('')
    setActive(id)
  }

  return (
    <Section
      title="Files"
      about="Each change is in the state at once and in this browser right after."
    >
      <form
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault()
          create()
        }}
      >
        <label className={styles.grow}>
          <span className={styles.label}>Name of a new file</span>
          <input
            className={styles.input}
            value={name}
            placeholder="Component.tsx"
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <Button type="submit" tone="primary">
          Create file
        </Button>
      </form>
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      {loading && <p role="status">Reading files…</p>}
      {files.length === 0 && !loading ? (
        <p className={styles.about}>There are no files yet.</p>
      ) : (
        <ul className={styles.list}>
          {files.map((file) => (
            <li key={file.id} className={styles.row}>
              <button
                type="button"
                className={styles.item}
                aria-pressed={file.id === activeFileId}
                onClick={() => setActive(file.id)}
              >
                <strong>{file.name}</strong>
                <span className={styles.about}>{file.path}</span>
              </button>
              <Button
                size="small"
                aria-label={`Delete ${file.name}`}
                onClick={() => void remove(file.id)}
              >
                Delete
              </Button>
            </li>
          ))}
        </ul>
      )}
      {activeFile && (
        <label className={styles.column}>
          <span className={styles.label}>Content of {activeFile.name}</span>
          <textarea
            className={styles.input}
            rows={5}
            value={activeFile.content}
            onChange={(event) =>
              void save({ ...activeFile, content: event.target.value, updatedAt: Date.now() })
            }
          />
        </label>
      )}
    </Section>
  )
}
