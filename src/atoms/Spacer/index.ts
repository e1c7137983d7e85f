export { Spacer } from './Spacer'
