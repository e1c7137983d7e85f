import loadEmscripten from '@jitl/quickjs-wasmfile-release-sync/emscripten-module'
import { QuickJSFFI } from '@jitl/quickjs-wasmfile-release-sync/ffi'
import { QuickJSWASMModule } from 'quickjs-emscripten-core'

/** Pages of 64 kB that the whole virtual machine may take: 256 MB of a lambda, and what it needs itself. */
const MEMORY = { initial: 256, maximum: 5120 }

/** Makes a QuickJS of a compiled WebAssembly module. It asks for nothing from anywhere: its bytes are handed in. */
export async function startQuickJs(wasm: WebAssembly.Module): Promise<QuickJSWASMModule> {
  const emscripten = await loadEmscripten({
    wasmMemory: new WebAssembly.Memory(MEMORY),
    instantiateWasm(imports, received) {
      void WebAssembly.instantiate(wasm, imports).then(received)
      return {}
    },
  })
  emscripten.type = 'sync'
  return new QuickJSWASMModule(emscripten, new QuickJSFFI(emscripten))
}
