import { normalPath } from '@/model/code/paths'
import { fail, ok, type Result } from '@/model/result'

const LOCAL = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/

/** The origin that a text means: a scheme and a host, perhaps a port. Only this machine may be asked without encryption. */
export function parseOrigin(text: string, others: readonly string[]): Result<string, string> {
  const typed = text.trim()
  if (typed === '') return fail('Enter an origin, such as https://api.example.com.')
  const hasScheme = /^[a-z][a-z+.-]*:\/\//i.test(typed)
  const url = URL.parse(hasScheme ? typed : `https://${typed}`)
  if (!url || url.hostname === '')
    return fail(`“${typed}” is no origin, such as https://api.example.com.`)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return fail('Only https:// can be asked for, and http:// of this machine.')
  }
  if (url.hostname.includes('*')) return fail('Name one host; “*” stands for nothing here.')
  if (url.username !== '' || url.password !== '') {
    return fail('Leave name and password out; keep them as a secret.')
  }
  if (url.protocol === 'http:' && !LOCAL.test(url.hostname)) {
    return fail('Use https://; only localhost can be asked without encryption.')
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    return fail(`Leave the path out: ${url.origin}`)
  }
  return others.includes(url.origin) ? fail(`${url.origin} is there already.`) : ok(url.origin)
}

/** The file or folder of the project that a text means, from the root. */
export function parseProjectPath(text: string, others: readonly string[]): Result<string, string> {
  const typed = text.trim()
  if (typed === '') return fail('Enter a file or folder of the project, such as /data.')
  if (typed.split('/').includes('..')) return fail('Write the path from the root, without “..”.')
  if (/[*?]/.test(typed)) return fail('Name one file or folder; a folder stands for all in it.')
  const path = normalPath(typed)
  return others.includes(path) ? fail(`${path} is there already.`) : ok(path)
}
