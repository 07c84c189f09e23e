/** A stand-in for a port the test did not expect to be used: any call throws, naming the method. */
export function failing(name: string): never {
  const methods = {
    get: (_: object, method: string | symbol) => () => {
      throw new Error(`${name}.${String(method)} was called, but this test gives no ${name}.`);
    },
  };
  return new Proxy({}, methods) as never;
}
