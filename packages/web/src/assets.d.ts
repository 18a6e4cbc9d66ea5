/** A module that the bundler turns into a worker of its own; the import is its address. */
declare module "*?worker&url" {
  const address: string;
  export default address;
}
/** A style sheet that comes with the room that imports it. */
declare module "*.css";
