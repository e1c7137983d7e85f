/** What was typed as the address of a server: the address, none for the page's own, or why it is not taken. */
type ReadAddress = { readonly address: string | undefined } | { readonly problem: string }

/**
 * Reads the address of a server. Refuses what is no http or https address, has a user or a password, or more than
 * a host and a port; and http for a page that came by https, which browsers refuse.
 */
export function readAddress(typed: string, page: string): ReadAddress {
  const text = typed.trim()
  if (text === '') return { address: undefined }
  if (!/^https?:\/\//i.test(text)) {
    return {
      problem: 'Begin the address with http:// or https://, such as http://127.0.0.1:5001.',
    }
  }
  let url: URL
  try {
    url = new URL(text)
  } catch {
    return {
      problem: 'That is no address. Write it as http://host:port, such as http://127.0.0.1:5001.',
    }
  }
  if (url.username !== '' || url.password !== '') {
    return {
      problem: 'Leave user and password out of the address; the sync dialog asks for a token.',
    }
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    return { problem: `Write only host and port: ${url.origin}.` }
  }
  const isNear = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname)
  if (page.startsWith('https:') && url.protocol === 'http:' && !isNear) {
    return { problem: 'This page came by https, and browsers let it ask only https servers.' }
  }
  return { address: url.origin }
}
