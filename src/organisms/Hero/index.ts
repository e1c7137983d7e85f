export { Hero } from './Hero'
