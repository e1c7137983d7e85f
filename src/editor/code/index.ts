export { CodeArea, type CodeSides } from './CodeArea'
