declare module 'spdx-expression-parse' {
  /** The parsed expression. Throws Error for what is none, unknown identifiers included. */
  export default function parse(expression: string): unknown;
}
