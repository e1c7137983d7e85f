export { Link } from './Link'
