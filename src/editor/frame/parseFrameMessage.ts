import type { FrameMessage, Rect } from '@/model/canvasProtocol'
import { isJsonObject, type JsonObject } from '@/model/json'
import { isContrastAnswer, isUsersAnswer } from './looksShapes'

const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value)
const isText = (value: unknown) => typeof value === 'string'
const isTextOrNull = (value: unknown) => value === null || typeof value === 'string'

/** What each kind must hold to be believed. The frame runs code of the document: it may send anything. */
const SHAPES: { readonly [K in FrameMessage['kind']]: (message: JsonObject) => boolean } = {
  ready: ({ protocol }) => isNumber(protocol),
  painted: ({ treeId }) => isText(treeId),
  hit: ({ seq, path, rect }) =>
    isNumber(seq) && isTextOrNull(path) && (rect === null || isRect(rect)),
  bounds: ({ seq, rect }) => isNumber(seq) && (rect === null || isRect(rect)),
  measured: ({ seq, snapshot }) => isNumber(seq) && isSnapshot(snapshot),
  scrolled: ({ x, y }) => isNumber(x) && isNumber(y),
  text: ({ nodeId, prop, value, done }) =>
    isText(nodeId) && isText(prop) && isText(value) && typeof done === 'boolean',
  editing: ({ nodeId, pressed }) =>
    isTextOrNull(nodeId) && (pressed === undefined || isText(pressed)),
  height: ({ height }) => isNumber(height),
  error: ({ nodeId, message }) => isTextOrNull(nodeId) && isText(message),
  running: ({ type }) => isTextOrNull(type),
  runAgain: ({ type }) => isText(type),
  codeError: ({ type, nodeId, message, path, line }) =>
    isTextOrNull(type) &&
    isTextOrNull(nodeId) &&
    isText(message) &&
    (path === undefined || isText(path)) &&
    (line === undefined || isNumber(line)),
  event: ({ name }) => isText(name),
  tokenUsers: isUsersAnswer,
  contrast: isContrastAnswer,
  pong: ({ seq }) => isNumber(seq),
}

/** A message of the frame; `undefined` for what is none or of a wrong shape. */
export function parseFrameMessage(value: unknown): FrameMessage | undefined {
  if (!isJsonObject(value) || typeof value['kind'] !== 'string') return undefined
  const kind = value['kind']
  if (!Object.hasOwn(SHAPES, kind)) return undefined
  return SHAPES[kind as FrameMessage['kind']](value)
    ? (value as unknown as FrameMessage) // its shape has just been looked at
    : undefined
}

function isRect(value: unknown): value is Rect {
  if (!isJsonObject(value)) return false
  return [value['x'], value['y'], value['width'], value['height']].every(isNumber)
}

function isSnapshot(value: unknown): boolean {
  if (!isJsonObject(value) || !Array.isArray(value['slots'])) return false
  const { scroll, viewport, content } = value
  if (!isJsonObject(scroll) || !isNumber(scroll['x']) || !isNumber(scroll['y'])) return false
  if (!isJsonObject(viewport) || !isJsonObject(content)) return false
  return (value['slots'] as readonly unknown[]).every(
    (slot) =>
      isJsonObject(slot) &&
      isText(slot['path']) &&
      isText(slot['nodeId']) &&
      isText(slot['slot']) &&
      isText(slot['flow']) &&
      isRect(slot['rect']) &&
      Array.isArray(slot['children']) &&
      (slot['children'] as readonly unknown[]).every(
        (child) => isJsonObject(child) && isText(child['nodeId']) && isRect(child['rect']),
      ),
  )
}
