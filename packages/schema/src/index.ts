export { loadDeclared, parseDeclared, type Declared, type JsonSchema, type Path } from './declared.js';
