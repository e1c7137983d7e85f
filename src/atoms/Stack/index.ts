export { Flex, Stack } from './Stack'
