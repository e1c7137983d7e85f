/** Stands in the build for Monaco's own set-up of TypeScript (see `vite.config.ts`), which `start.ts` replaces. */
export function setupTypeScript(): void {}

export function setupJavaScript(): void {}
