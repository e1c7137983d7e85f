export { CallToAction } from './CallToAction'
