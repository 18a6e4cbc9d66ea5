/**
 * Loads what a package keeps to itself. Nothing that runs may do so; a measurement has to look at one part alone, and
 * what it needs shall not become a promise of the package. Whoever loads says the type of what is used.
 *
 * @param path from the folder of the package's front door
 */
export const loadInside = <T>(name: `@nexus/${string}`, path: `./${string}.ts`): Promise<T> =>
  import(new URL(path, import.meta.resolve(name)).href);
