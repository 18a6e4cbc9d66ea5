/** A module that the bundler turns into a worker of its own; the import is its address. */
declare module "*?worker&url" {
  const address: string;
  export default address;
}
