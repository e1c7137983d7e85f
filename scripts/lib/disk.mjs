import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inRoot } from './paths.mjs'
import { Refusal } from './refusal.mjs'

/**
 * Where the server keeps what it is given: in PostgreSQL if `DATABASE_URL` names a database, or in a file, which
 * is `DATABASE_PATH` or `data/espalier.db`.
 *
 * @returns {{ where: string, file?: string }} `where`: for people, without a password
 */
export function databaseOf(environment = process.env) {
  if (environment.DATABASE_URL) return { where: withoutPassword(environment.DATABASE_URL) }
  const named = environment.DATABASE_PATH
  const file = named ? path.resolve(inRoot(), named) : inRoot('data', 'espalier.db')
  return { where: file, file }
}

function withoutPassword(address) {
  if (!URL.canParse(address)) return 'of DATABASE_URL'
  const url = new URL(address)
  url.password = ''
  return url.href
}

/**
 * Makes sure that the database's folder exists and can be written to.
 *
 * @throws {Refusal} it cannot
 */
export function requireWritableDatabase(file) {
  const folder = path.dirname(file)
  try {
    mkdirSync(folder, { recursive: true })
    const probe = path.join(folder, `.espalier-write-test-${process.pid}`)
    writeFileSync(probe, '')
    rmSync(probe)
    if (existsSync(file)) accessSync(file, constants.R_OK | constants.W_OK)
  } catch (error) {
    throw new Refusal(
      `The database ${file} cannot be written (${reason(error.code)}): make its folder writable or set DATABASE_PATH to a file in a folder that is.`,
    )
  }
}

function reason(code) {
  if (code === 'ENOSPC') return 'the disk is full'
  if (code === 'EROFS') return 'the disk is read-only'
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied'
  if (code === 'ENOTDIR' || code === 'EEXIST') return 'a file lies where its folder should be'
  return code
}
