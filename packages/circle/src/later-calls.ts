/** A call whose first arguments are `Given`. */
type Call<Given extends unknown[]> = (...args: [...Given, ...never[]]) => Promise<unknown>;

/** Calls of a part that is fetched when one of them is made. `fetch` is told what the call begins with. */
export const laterCalls = <Name extends string, Given extends unknown[], Part extends Record<Name, Call<Given>>>(
  fetch: (...given: Given) => Promise<Part>,
  names: readonly Name[],
): Pick<Part, Name> => {
  const later =
    (name: Name) =>
    async (...args: Parameters<Call<Given>>) =>
      (await fetch(...(args as unknown[] as Given)))[name](...args);
  return Object.fromEntries(names.map((name) => [name, later(name)])) as Pick<Part, Name>;
};
