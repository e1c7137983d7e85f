export { Testimonial } from './Testimonial'
