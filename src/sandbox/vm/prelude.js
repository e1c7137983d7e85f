// oxlint-disable no-unused-expressions -- its value is what the machine gets
// Runs inside of the virtual machine, before any code of a project; `host` is what the worker gives it. What user code does to
// the built-in objects afterwards harms that code alone: everything of use is taken here first.
;(function (host, inspect) {
  'use strict'
  const { parse, stringify } = JSON
  const { freeze, create, defineProperty, keys } = Object
  const methodOf = (of, name) => Function.prototype.call.bind(of.prototype[name])
  const hasOwn = methodOf(Object, 'hasOwnProperty')
  const isArray = Array.isArray
  const text = String
  const PlainError = Error
  const PlainPromise = Promise
  const then = methodOf(Promise, 'then')
  const apply = Reflect.apply
  const DateNow = Date.now
  const mapGet = methodOf(Map, 'get')
  const mapSet = methodOf(Map, 'set')
  const mapDelete = methodOf(Map, 'delete')
  const imul = Math.imul

  /** Errors of the host, by what the run ends with when nobody catches them. */
  const codes = new WeakMap()
  const codeOf = methodOf(WeakMap, 'get')
  const giveCode = methodOf(WeakMap, 'set')

  // --- console -------------------------------------------------------------------------------------------------------------
  let logging = true
  const logger = (level) =>
    function (...values) {
      if (!logging) return
      let line = ''
      for (let at = 0; at < values.length; at += 1) {
        const value = values[at]
        line += (at > 0 ? ' ' : '') + (typeof value === 'string' ? value : inspect(value))
      }
      logging = host.log(level, stringify(line))
    }
  const levels = {
    log: logger('log'),
    info: logger('info'),
    warn: logger('warn'),
    error: logger('error'),
  }
  const debug = logger('debug')
  const assert = (holds, ...values) => {
    if (!holds) levels.error('Assertion failed:', ...values)
  }
  const global = (name, value) =>
    defineProperty(globalThis, name, { value, writable: true, configurable: true })
  global('console', { ...levels, debug, trace: debug, dir: levels.log, assert })

  // --- timers --------------------------------------------------------------------------------------------------------------
  const timers = new Map()
  let lastTimer = 0
  const timer = (repeats) =>
    function (callback, delay, ...values) {
      if (typeof callback !== 'function') throw new TypeError('A timer needs a function.')
      const id = (lastTimer += 1)
      mapSet(timers, id, { callback, values, repeats })
      if (!host.setTimer(id, +delay || 0, repeats)) {
        mapDelete(timers, id)
        throw new RangeError('Too many timers wait: at most 1000 do.')
      }
      return id
    }
  const clear = (id) => {
    if (mapGet(timers, id) === undefined) return
    mapDelete(timers, id)
    host.clearTimer(id)
  }
  global('setTimeout', timer(false))
  global('setInterval', timer(true))
  global('clearTimeout', clear)
  global('clearInterval', clear)
  global('queueMicrotask', (callback) => void then(PlainPromise.resolve(), () => callback()))

  // --- calls of the host -------------------------------------------------------------------------------------------------------
  const waiting = new Map()
  let lastCall = 0
  function ask(request) {
    // Made here and not with the answer, so that its stack says where the call was.
    const error = new PlainError('')
    return new PlainPromise((resolve, reject) => {
      const seq = (lastCall += 1)
      mapSet(waiting, seq, { resolve, reject, error })
      const refusal = host.call(seq, stringify(request))
      if (refusal) settle(seq, false, refusal)
    })
  }
  function settle(seq, isOk, answer) {
    const call = mapGet(waiting, seq)
    if (!call) return
    mapDelete(waiting, seq)
    const value = parse(answer)
    if (isOk) return call.resolve(value)
    const { error } = call
    defineProperty(error, 'message', { value: value.message, writable: true, configurable: true })
    defineProperty(error, 'name', { value: value.name, writable: true, configurable: true })
    if (value.denied) giveCode(codes, error, 'denied')
    call.reject(error)
  }

  function headersOf(pairs) {
    const named = create(null)
    for (let at = 0; at < pairs.length; at += 1) named[pairs[at][0]] = pairs[at][1]
    return freeze({
      get: (name) => named[text(name).toLowerCase()] ?? null,
      has: (name) => named[text(name).toLowerCase()] !== undefined,
      keys: () => keys(named),
      entries: () => keys(named).map((name) => [name, named[name]]),
    })
  }
  function pairsOf(headers) {
    if (headers === undefined || headers === null) return []
    const pairs = isArray(headers) ? headers : keys(headers).map((name) => [name, headers[name]])
    return pairs.map(([name, value]) => [text(name), text(value)])
  }
  async function fetch(url, init = {}) {
    const { method = 'GET', headers, body } = init
    if (body !== undefined && body !== null && typeof body !== 'string')
      throw new TypeError('The body of a request is a text: write it with JSON.stringify.')
    const request = {
      kind: 'fetch',
      url: text(url),
      method: text(method),
      headers: pairsOf(headers),
    }
    const answer = await ask(typeof body === 'string' ? { ...request, body } : request)
    return freeze({
      ok: answer.status >= 200 && answer.status < 300,
      status: answer.status,
      statusText: answer.statusText,
      url: answer.url,
      headers: headersOf(answer.headers),
      text: async () => answer.body,
      json: async () => parse(answer.body),
    })
  }

  // --- modules -----------------------------------------------------------------------------------------------------------------
  const modules = create(null)
  function define(path, run, imports) {
    modules[path] = { run, imports: parse(imports), module: undefined }
  }
  function load(path) {
    const entry = modules[path]
    if (entry.module) return entry.module.exports
    const module = { exports: {} }
    entry.module = module
    const require = (specifier) => {
      if (hasOwn(entry.imports, specifier)) return load(entry.imports[specifier])
      const error = new PlainError(
        `“${specifier}” cannot be imported here: a lambda can import files of the project only.`,
      )
      error.name = 'ImportError'
      giveCode(codes, error, 'compile')
      throw error
    }
    apply(entry.run, module.exports, [require, module, module.exports])
    return module.exports
  }

  // --- the run -----------------------------------------------------------------------------------------------------------------
  const signal = { aborted: false, onabort: null }
  function abort() {
    signal.aborted = true
    if (typeof signal.onabort === 'function') signal.onabort()
  }

  /** Numbers between 0 and 1 that follow from a seed. */
  function randomFrom(seed) {
    let state = seed | 0
    return () => {
      state = (state + 0x6d2b79f5) | 0
      let mixed = imul(state ^ (state >>> 15), 1 | state)
      mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
    }
  }

  function contextOf({ env, idempotencyKey, seed }) {
    return freeze({
      ...levels,
      fetch,
      files: freeze({
        read: (path) => ask({ kind: 'readFile', path: text(path) }),
        write: (path, content) => ask({ kind: 'writeFile', path: text(path), text: text(content) }),
        list: (path = '/') => ask({ kind: 'listFiles', path: text(path) }),
      }),
      secret: (name) => ask({ kind: 'secret', name: text(name) }),
      call: (name, input = null) => ask({ kind: 'lambda', name: text(name), input }),
      env: freeze(env),
      signal,
      now: () => DateNow(),
      random: randomFrom(seed),
      idempotencyKey,
    })
  }

  function handlerIn(exports, name) {
    if (name === 'default' && typeof exports === 'function') return exports
    const hasIt = exports !== null && typeof exports === 'object' && hasOwn(exports, name)
    const found = hasIt ? exports[name] : undefined
    if (typeof found === 'function') return found
    const example = name === 'default' ? 'default async function' : `async function ${name}`
    const error = new PlainError(
      `It has no function “${name}” to run: write “export ${example}${name === 'default' ? ' ' : ''}(input, ctx) { … }”.`,
    )
    error.name = 'HandlerError'
    giveCode(codes, error, 'missing')
    throw error
  }

  function start(job) {
    const { entry, handler, input, ...context } = parse(job)
    let running
    try {
      running = new PlainPromise((resolve) => {
        const run = handlerIn(load(entry), handler)
        resolve(apply(run, undefined, [input, contextOf(context)]))
      })
      then(running, finish, fail)
    } catch (error) {
      fail(error)
    }
  }
  function finish(output) {
    let written
    try {
      written = stringify(output)
    } catch (error) {
      host.failed(stringify({ ...described(error), code: 'output' }))
      return
    }
    host.done(written === undefined ? 'null' : written)
  }
  function fail(error) {
    host.failed(stringify(described(error)))
  }
  function fire(id) {
    const due = mapGet(timers, id)
    if (!due) return
    if (!due.repeats) mapDelete(timers, id)
    try {
      apply(due.callback, undefined, due.values)
    } catch (error) {
      fail(error)
    }
  }

  /** An error as data; getters of it may throw, and their errors are not looked at. */
  function described(error) {
    const described = { code: 'thrown', message: '', stack: '' }
    if ((typeof error !== 'object' && typeof error !== 'function') || error === null) {
      described.message = typeof error === 'string' ? error : inspect(error)
      return described
    }
    described.code = codeOf(codes, error) ?? 'thrown'
    for (const field of ['name', 'message', 'stack']) {
      try {
        const value = error[field]
        if (typeof value === 'string') described[field] = value.slice(0, 10_000)
      } catch {
        // It stays empty.
      }
    }
    if (described.message === '' && described.stack === '') described.message = inspect(error)
    return described
  }

  return { define, start, settle, fire, abort }
})
