// What runs in the page itself; each function is sent there whole, so it uses nothing from outside.

/** Before anything else: notes when records of a project are stored, when the document shows, and when it is sent. */
export function watch() {
  const bench = { stored: [], shown: [], sent: [], documentAt: undefined, canvasAt: undefined }
  globalThis.bench = bench
  // oxlint-disable-next-line typescript/unbound-method -- it is called with its own `this` below
  IDBDatabase.prototype.transaction = new Proxy(IDBDatabase.prototype.transaction, {
    apply(begin, database, [names, mode, ...rest]) {
      const made = Reflect.apply(begin, database, [names, mode, ...rest])
      const all = typeof names === 'string' ? [names] : [...names]
      if (mode === 'readwrite' && all.includes('nodes') && database.name.includes(':')) {
        made.addEventListener('complete', () => bench.stored.push(performance.now()))
      }
      return made
    },
  })
  const { fetch } = globalThis
  globalThis.fetch = (input, init) => {
    const body = init?.body
    if (typeof body === 'string' && body.includes('"ops":[{')) {
      bench.sent.push(performance.timeOrigin + performance.now())
    }
    return fetch(input, init)
  }
  const look = () => {
    const rows = document.querySelectorAll('[role=tree] [role=treeitem]')
    if (rows.length === 0) return
    // The next frame shows it, and the page takes input from then on.
    if (bench.documentAt === undefined && rows.length > 1) {
      bench.documentAt = 0
      requestAnimationFrame(() => setTimeout(() => (bench.documentAt = performance.now())))
    }
    const text = [...rows].map((row) => row.getAttribute('aria-label') ?? '').join('\n')
    const number = /Edit (\d+)/.exec(text)?.[1]
    if (number === undefined || bench.last === number) return
    bench.last = number
    bench.shown.push([Number(number), performance.timeOrigin + performance.now()])
  }
  const observer = new MutationObserver(look)
  const options = {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['aria-label'],
  }
  observer.observe(document, { ...options, characterData: true })
}

/** Types `Edit n` into a field, as a key does; answers when that was, by the clock and by the page's own. */
export function type(field, number) {
  const property = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
  const at = performance.now()
  property.set.call(field, `Edit ${number}`)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  return { at, clock: performance.timeOrigin + at }
}
