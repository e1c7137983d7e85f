export { Image } from './Image'
