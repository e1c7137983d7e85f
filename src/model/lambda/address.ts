import type { Capabilities } from './lambda'

/** The origin that a text of a manifest names (`https://api.example.com/v1` → `https://api.example.com`); `undefined` for none. */
export function originIn(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url && isWeb(url) ? url.origin : undefined
}

/** Why a lambda may not fetch from an address, as a sentence; `undefined` when it may. */
export function fetchRefusal(
  address: string,
  { net = [] }: Capabilities,
): { readonly message: string; readonly isDenied: boolean } | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || !isWeb(url)) {
    return {
      message: `“${address.slice(0, 200)}” is no address to fetch from: it begins with https://.`,
      isDenied: false,
    }
  }
  if (url.username !== '' || url.password !== '') {
    return {
      message: 'An address with a name or a password in it is not fetched: send them as a header.',
      isDenied: false,
    }
  }
  if (!net.includes(url.origin)) {
    const message = `It may not fetch from “${url.origin}”: add this origin to the network of its capabilities, and allow it.`
    return { message, isDenied: true }
  }
  if (url.protocol === 'http:' && !isPrivateHost(url.hostname)) {
    return {
      message: `“${url.origin}” is fetched only encrypted: write https://.`,
      isDenied: false,
    }
  }
  return undefined
}

/** Whether a host is this machine or one of its own network: what asks for it deserves a second look. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '')
  if (/(?:^|\.)(?:localhost|local|internal|lan|home\.arpa)$/.test(host)) return true
  if (host.startsWith('[')) return isPrivateV6(host.slice(1, -1))
  const v4 = /^(\d+)\.(\d+)\.\d+\.\d+$/.exec(host)
  return v4 ? isPrivateV4(Number(v4[1]), Number(v4[2])) : !host.includes('.')
}

function isPrivateV4(a: number, b: number): boolean {
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168)
  )
}

/** As `URL` writes it: shortened, in lower case, with a mapped IPv4 address as two groups. */
function isPrivateV6(host: string): boolean {
  if (host === '::' || host === '::1' || /^f[cd]|^fe[89ab]/.test(host)) return true
  const mapped = /^::ffff:([0-9a-f]+):[0-9a-f]+$/.exec(host)
  if (!mapped) return false
  const high = Number.parseInt(mapped[1] ?? '0', 16)
  return isPrivateV4(high >> 8, high & 255)
}

function isWeb({ protocol }: URL): boolean {
  return protocol === 'https:' || protocol === 'http:'
}
