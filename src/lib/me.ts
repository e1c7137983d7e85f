/** The same in all tabs of this browser, and of no other one. */
const ID = 'espalier.person'
const NAME = 'espalier.name'
/** As the server takes it. */
export const LONGEST_NAME = 60

/** Where no storage is allowed, a person lasts as long as the page. */
let ownId = ''
let ownName = ''
const tab = randomText()
const listeners = new Set<() => void>()

/** Who this browser is to others: nothing secret, and nothing that says more than that it is the same one. */
export function myId(): string {
  ownId = read(ID) ?? (ownId || randomText())
  if (read(ID) === undefined) write(ID, ownId)
  return ownId
}

/** This very tab, as the server knows it. */
export function myTab(): string {
  return `${myId()}.${tab}`
}

/** The name that was chosen in this browser; a guest's until then, such as “Guest 4F”. */
export function myName(): string {
  return (read(NAME) ?? ownName) || `Guest ${myId().slice(-2).toUpperCase()}`
}

/** Whether a name was chosen. */
export function isNamed(): boolean {
  return (read(NAME) ?? ownName) !== ''
}

/** Chooses a name for all tabs of this browser; an empty one makes a guest again. */
export function chooseMyName(name: string): void {
  ownName = name.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_NAME).trim()
  write(NAME, ownName)
  for (const listener of listeners) listener()
}

/** Calls back when another name was chosen, here or in another tab; answers how to stop. */
export function watchMyName(listener: () => void): () => void {
  const stored = (event: StorageEvent) => {
    if (event.key === NAME) listener()
  }
  listeners.add(listener)
  globalThis.addEventListener?.('storage', stored)
  return () => {
    listeners.delete(listener)
    globalThis.removeEventListener?.('storage', stored)
  }
}

function randomText(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 12)
}

function read(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined // Storage is refused in some private windows, and there is none in Node.
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // It lasts as long as the page then.
  }
}
