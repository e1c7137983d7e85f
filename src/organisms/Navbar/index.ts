export { Navbar } from './Navbar'
