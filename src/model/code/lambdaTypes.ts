/** What code of a lambda is given, as TypeScript declares it; beside the types of the project (`projectTypes`). */
export const LAMBDA_TYPES = `
/** What \`ctx.fetch\` answers. */
interface LambdaResponse {
  readonly ok: boolean
  readonly status: number
  readonly statusText: string
  readonly url: string
  /** By their names, in any case. */
  readonly headers: {
    get(name: string): string | null
    has(name: string): boolean
    keys(): string[]
    entries(): [name: string, value: string][]
  }
  text(): Promise<string>
  json(): Promise<any>
}

interface LambdaRequest {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>> | readonly (readonly [name: string, value: string])[]
  readonly body?: string | null
}

/** What a lambda is given beside its input. What it may reach outside is asked for in its permissions. */
interface LambdaContext {
  /** Writes to the console of the run. */
  log(...values: unknown[]): void
  info(...values: unknown[]): void
  warn(...values: unknown[]): void
  error(...values: unknown[]): void
  /** Asks a server whose origin is granted. */
  fetch(url: string, init?: LambdaRequest): Promise<LambdaResponse>
  /** Files of the project, as far as they are granted. */
  readonly files: {
    read(path: ProjectFile | (string & {})): Promise<string>
    write(path: ProjectFile | (string & {}), text: string): Promise<void>
    list(folder?: string): Promise<string[]>
  }
  /** A secret of this browser that is granted by its name. */
  secret(name: string): Promise<string>
  /** Runs another lambda of the project and answers what it returns. */
  call<Name extends keyof ProjectLambdas>(
    name: Name,
    input?: LambdaInputOf<ProjectLambdas[Name]>,
  ): Promise<LambdaOutputOf<ProjectLambdas[Name]>>
  call(name: string, input?: unknown): Promise<any>
  /** The lambda's environment. */
  readonly env: Readonly<Record<string, string>>
  /** Whether the run is being ended. */
  readonly signal: { readonly aborted: boolean }
  /** Milliseconds since 1970. */
  now(): number
  /** From 0 up to, but not including, 1. */
  random(): number
  /** The same for each attempt of one run. */
  readonly idempotencyKey: string
}

type LambdaInputOf<Lambda> = Lambda extends (input: infer Input, ...rest: any[]) => unknown ? Input : unknown
type LambdaOutputOf<Lambda> = Lambda extends (...input: any[]) => infer Output ? Awaited<Output> : unknown
/** The export that runs. */
type LambdaExport<Module, Name extends string> = Name extends keyof Module ? Module[Name] : unknown
/** What a component takes: that of its default export, or of the one function that it exports. */
type ComponentPropsOf<Module> = Module extends { default: (props: infer Props, ...rest: any[]) => unknown }
  ? Props
  : Module[keyof Module] extends (props: infer Props, ...rest: any[]) => unknown
    ? Props
    : unknown
`
