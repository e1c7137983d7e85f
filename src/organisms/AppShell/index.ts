export { AppShell } from './AppShell'
