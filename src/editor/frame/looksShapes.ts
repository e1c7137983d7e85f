import { LONGEST_SAMPLE, MOST_PATHS, MOST_USERS, ROWS_AT_ONCE } from '@/model/canvasLooks'
import { isJsonObject, type JsonObject } from '@/model/json'
import { isTokenName } from '@/model/theme/record'

/** Longer ones are none: a path has an id per level of a tree. */
const LONGEST_PATH = 20_000
const MOST_TOKENS = 4
const MOST_ELEMENTS = 1e7
const UNJUDGED: readonly unknown[] = [undefined, 'image', 'placed', 'filter']

const isWhole = (value: unknown, most: number) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most
const isShortText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most
const isPath = (value: unknown) => isShortText(value, LONGEST_PATH)
const isListOf = (value: unknown, most: number, is: (one: unknown) => boolean) =>
  Array.isArray(value) && value.length <= most && (value as unknown[]).every(is)

/** Whether a message of the frame is an answer about the users of a token. */
export function isUsersAnswer({ seq, ids, count, page }: JsonObject): boolean {
  return (
    isWhole(seq, Number.MAX_SAFE_INTEGER) &&
    isListOf(ids, MOST_USERS, isPath) &&
    isWhole(count, MOST_ELEMENTS) &&
    typeof page === 'boolean'
  )
}

/** Whether a message of the frame is a part of a report of what its texts look like. */
export function isContrastAnswer({ seq, rows, seen, of, done }: JsonObject): boolean {
  return (
    isWhole(seq, Number.MAX_SAFE_INTEGER) &&
    isListOf(rows, ROWS_AT_ONCE, isSeenText) &&
    isWhole(seen, MOST_ELEMENTS) &&
    isWhole(of, MOST_ELEMENTS) &&
    typeof done === 'boolean'
  )
}

function isSeenText(value: unknown): boolean {
  if (!isJsonObject(value)) return false
  const { type, paths, count, text, fg, bg, size, weight, unjudged } = value
  return (
    isShortText(type, 200) &&
    isListOf(paths, MOST_PATHS, isPath) &&
    isWhole(count, MOST_ELEMENTS) &&
    isShortText(text, LONGEST_SAMPLE) &&
    isPart(fg) &&
    isPart(bg) &&
    isSize(size) &&
    isSize(weight) &&
    UNJUDGED.includes(unjudged)
  )
}

function isPart(value: unknown): boolean {
  if (!isJsonObject(value)) return false
  const { rgb, tokens, exact } = value
  return (
    isListOf(rgb, 3, (part) => isWhole(part, 255)) &&
    (rgb as readonly unknown[]).length === 3 &&
    isListOf(tokens, MOST_TOKENS, (name) => typeof name === 'string' && isTokenName(name)) &&
    typeof exact === 'boolean'
  )
}

function isSize(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 10_000
}
