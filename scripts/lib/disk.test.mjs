import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { databaseOf, requireWritableDatabase } from './disk.mjs'
import { inRoot } from './paths.mjs'

function temporaryFolder() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'espalier-disk-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

it('keeps the database in data/ unless DATABASE_PATH names a file', () => {
  expect(databaseOf({}).file).toBe(inRoot('data', 'espalier.db'))
  expect(databaseOf({ DATABASE_PATH: 'other/my.db' }).file).toBe(inRoot('other', 'my.db'))
  expect(databaseOf({ DATABASE_PATH: '/srv/my.db' }).file).toBe(path.resolve('/srv/my.db'))
})

it('tells of a database that DATABASE_URL names all but its password', () => {
  expect(databaseOf({ DATABASE_URL: 'postgresql://ana:secret@db.example/espalier' })).toEqual({
    where: 'postgresql://ana@db.example/espalier',
  })
})

it('makes the folder of the database and leaves nothing else in it', () => {
  const folder = path.join(temporaryFolder(), 'new', 'place')
  requireWritableDatabase(path.join(folder, 'espalier.db'))
  expect(existsSync(folder)).toBe(true)
  expect(readdirSync(folder)).toEqual([])
})

it('says what to do when a file lies where the folder should be', () => {
  const file = path.join(temporaryFolder(), 'in-the-way')
  writeFileSync(file, '')
  const database = path.join(file, 'espalier.db')
  expect(() => requireWritableDatabase(database)).toThrow(
    `The database ${database} cannot be written (a file lies where its folder should be): make its folder writable or set DATABASE_PATH to a file in a folder that is.`,
  )
})
