import styles from './frame.module.css'

interface TextEdit {
  readonly host: HTMLElement
  readonly text: string
  /** Whether Shift+Enter makes a new line. */
  readonly isLong: boolean
  readonly onDraft: (text: string) => void
  /** Once, at the end: the text to keep, and the element beside it whose press ended the edit, if one did. */
  readonly onEnd: (text: string, pressed?: Element) => void
}

/**
 * Lets people type into an element of the page: plain text only. Enter, Escape, Tab and leaving it keep the
 * text, which undo takes back; Shift+Enter makes a new line where the text allows one, and never ends the
 * edit. Keys that belong to an input method are left alone. Answers how to commit from outside.
 */
export function beginTextEdit({ host, text, isLong, onDraft, onEnd }: TextEdit): () => void {
  const nodes = [...host.childNodes]
  const attributes = ['contenteditable', 'spellcheck'].map(
    (name) => [name, host.getAttribute(name)] as const,
  )
  const control = new AbortController()
  const { signal } = control
  let isOver = false

  host.classList.add(styles.editedText ?? '')
  host.setAttribute('contenteditable', 'plaintext-only')
  if (host.contentEditable !== 'plaintext-only') host.setAttribute('contenteditable', 'true')
  host.setAttribute('spellcheck', 'false')
  host.textContent = text
  host.focus({ preventScroll: false })
  window.getSelection()?.selectAllChildren(host)

  const end = (pressed?: Element) => {
    if (isOver) return
    isOver = true
    const value = textIn(host, isLong)
    control.abort()
    // React's own text nodes come back: it goes on writing into those it made.
    host.replaceChildren(...nodes)
    nodes.forEach((node, at) => {
      node.textContent = at === 0 ? value : ''
    })
    for (const [name, before] of attributes) {
      if (before === null) host.removeAttribute(name)
      else host.setAttribute(name, before)
    }
    host.classList.remove(styles.editedText ?? '')
    host.blur()
    onEnd(value, pressed)
  }
  const insert = (what: string) => document.execCommand('insertText', false, what) // the only way that keeps native undo

  const key = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.isComposing || event.keyCode === 229) return // 229: Safari's Enter that ends a composition
    if (event.key === 'Enter' && event.shiftKey) {
      event.preventDefault()
      if (isLong) insert('\n')
    } else if (event.key === 'Enter' || event.key === 'Tab' || event.key === 'Escape') {
      event.preventDefault()
      end()
    } else if (event.key === ' ' && host.closest('button, summary') !== null) {
      event.preventDefault() // a button takes the space for itself
      insert(' ')
    }
  }
  host.addEventListener('keydown', key, { signal })
  host.addEventListener('keyup', (event) => event.key === ' ' && event.preventDefault(), { signal })
  host.addEventListener('input', () => onDraft(textIn(host, isLong)), { signal })
  host.addEventListener('blur', () => end(), { signal })
  const press = ({ target }: Event) => {
    if (target instanceof Element && !host.contains(target)) end(target)
  }
  // Before the blur that the press brings about, which would not say where.
  document.addEventListener('pointerdown', press, { signal, capture: true })
  host.addEventListener('paste', (event) => pastePlain(event, insert, isLong), { signal })
  return () => end()
}

function pastePlain(event: ClipboardEvent, insert: (text: string) => void, isLong: boolean): void {
  event.preventDefault()
  const text = event.clipboardData?.getData('text/plain').replaceAll('\r\n', '\n') ?? ''
  insert(isLong ? text : text.replaceAll(/\s*\n\s*/g, ' '))
}

/** What is written in the element now: browsers write line breaks as `<br>` or as characters. */
function textIn(host: HTMLElement, isLong: boolean): string {
  const copy = host.cloneNode(true)
  if (copy instanceof HTMLElement) {
    for (const line of copy.querySelectorAll('br')) line.replaceWith('\n')
  }
  const text = (copy.textContent ?? '').replaceAll('\u00A0', ' ')
  return isLong ? text.replace(/\n$/, '') : text.replaceAll(/\s*\n\s*/g, ' ').trim()
}
