/** The door of who else is in the project. Not part of the first load. */
export { PeopleBar } from './PeopleBar'
