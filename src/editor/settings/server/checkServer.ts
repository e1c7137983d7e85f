/** What came of asking a server: whether this page can work with it, and that as a sentence. */
export interface Checked {
  readonly ok: boolean
  readonly text: string
}

const PATIENCE_MS = 8000

/** Asks the server at an address whether it is one of Espalier that takes requests of this page. Never rejects; sends no cookie and no token elsewhere. */
export async function checkServer(address: string): Promise<Checked> {
  const page = location.origin
  const isOwn = address === page
  const no = (text: string): Checked => ({ ok: false, text })
  const policy = watchPolicy()
  try {
    const health = await ask(`${address}/health`)
    if (!isEspalier(health.text)) {
      return no(`Something other than the Espalier server answers at ${address}.`)
    }
    if (!health.ok) return no(`The server at ${address} answers, but its database does not.`)
    const keys = await ask(`${address}/api/storage/keys?space=_projects`)
    if (keys.status === 401 && !isOwn) {
      return no(
        `The server at ${address} asks for a token, which browsers keep for pages of that server: open Espalier at ${address} instead.`,
      )
    }
    const token = keys.status === 401 ? ' It asks for a token: give it in the sync dialog.' : ''
    return { ok: true, text: `The server at ${address} answers.${token}` }
  } catch {
    if (await policy.refused()) {
      return no(
        `The server of this page does not let it ask ${address}. Whoever runs it at ${page} adds ${address} to API_ORIGINS there.`,
      )
    }
    if (await isThere(address)) {
      return no(
        `The server at ${address} takes nothing from this page. Whoever runs it adds ${page} to ALLOWED_ORIGINS there.`,
      )
    }
    return no(`Nobody answers at ${address}. Start the server there, or correct the address.`)
  } finally {
    policy.stop()
  }
}

async function ask(url: string) {
  const response = await fetch(url, { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) })
  return { status: response.status, ok: response.ok, text: await response.text() }
}

/** Whether somebody answers who lets this page read nothing. */
async function isThere(address: string): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS)
    await fetch(`${address}/health`, { mode: 'no-cors', cache: 'no-store', signal })
    return true
  } catch {
    return false
  }
}

/** What `/health` says, well or not. */
function isEspalier(text: string): boolean {
  try {
    const answer: unknown = JSON.parse(text)
    return typeof answer === 'object' && answer !== null && ('version' in answer || 'error' in answer)
  } catch {
    return false
  }
}

/** Hears whether the page's own policy, and nobody else, refused a request. */
function watchPolicy() {
  let isRefused = false
  const hear = ({ effectiveDirective }: SecurityPolicyViolationEvent) => {
    if (effectiveDirective === 'connect-src') isRefused = true
  }
  document.addEventListener('securitypolicyviolation', hear)
  return {
    /** The event comes in a task of its own, after the request has failed. */
    refused: () => new Promise<boolean>((tell) => setTimeout(() => tell(isRefused), 50)),
    stop: () => document.removeEventListener('securitypolicyviolation', hear),
  }
}
