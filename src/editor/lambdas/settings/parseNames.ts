import { fail, ok, type Result } from '@/model/result'

/** The export that a text names; an empty text is `default`, which is `undefined`. */
export function parseHandler(text: string): Result<string | undefined, string> {
  const name = text.trim()
  if (name === '' || name === 'default') return ok(undefined)
  if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)) {
    return fail(`“${name}” cannot be the name of an export. Use letters, digits, $ and _.`)
  }
  return ok(name)
}

/** The name of a variable of `ctx.env`; refuses what is none, and one that another row has. */
export function parseVariable(text: string, others: readonly string[]): Result<string, string> {
  const name = text.trim()
  if (name === '') return fail('Enter a name.')
  if (!/^[A-Za-z_]\w*$/.test(name)) {
    return fail('Use letters, digits and _ only, and no digit at the beginning.')
  }
  return unlessTaken(name, others)
}

/** The name of a secret; refuses what is none, and one that is listed. */
export function parseSecretName(text: string, others: readonly string[]): Result<string, string> {
  const name = text.trim()
  if (name === '') return fail('Enter the name of a secret.')
  if (!/^[A-Za-z_][\w.-]*$/.test(name)) {
    return fail('Use letters, digits, “_”, “-” and “.”, and begin with a letter.')
  }
  return unlessTaken(name, others)
}

function unlessTaken(name: string, others: readonly string[]): Result<string, string> {
  return others.includes(name) ? fail(`“${name}” is there already.`) : ok(name)
}
