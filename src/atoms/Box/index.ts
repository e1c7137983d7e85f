export { Box } from './Box'
