export { Footer, FooterColumn } from './Footer'
