export { loadDeclared, parseDeclared, type Declared, type Path } from './declared.js';
export type { JsonSchema } from './validator.js';
