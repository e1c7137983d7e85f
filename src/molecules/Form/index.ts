export { Form } from './Form'
