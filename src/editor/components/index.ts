export { ComponentSide } from './ComponentSide'
