/**
 * Words that only certain rooms say. They are fetched together with those rooms, so that the first visit carries none of
 * them; a catalogue names them under `later`.
 */
import { type Words, words } from "./index.ts";

type Later = Words["later"];
export type PartName = keyof Later;
export type PartWords<P extends PartName> = Awaited<ReturnType<Later[P]>>;

/** By the catalogue they belong to. */
const fetched = new WeakMap<Words, { readonly [P in PartName]?: PartWords<P> }>();
/** Asked for at least once, so wanted in the next language too. */
const wanted = new Set<PartName>();

async function bring(part: PartName, catalogue: Words): Promise<void> {
  wanted.add(part);
  const said = await catalogue.later[part]();
  fetched.set(catalogue, { ...fetched.get(catalogue), [part]: said });
}

const isHere = (part: PartName, catalogue: Words) => fetched.get(catalogue)?.[part] !== undefined;

/** Fetches what the open rooms say in a language, before that language is put in place. */
export async function bringAll(catalogue: Words): Promise<void> {
  const lacking = () => [...wanted].filter((part) => !isHere(part, catalogue));
  // Somebody may open one more room meanwhile.
  while (lacking().length > 0) await Promise.all(lacking().map((part) => bring(part, catalogue)));
}

/** For `later`: a room together with the words that only it says. */
export const withWords =
  <T>(part: PartName, fetchRoom: () => Promise<T>) =>
  async (): Promise<T> => {
    const [room] = await Promise.all([fetchRoom(), bring(part, words.peek())]);
    // Somebody may choose another language meanwhile.
    while (!isHere(part, words.peek())) await bring(part, words.peek());
    return room;
  };

/** For rooms that show a whole cloth. */
export const withCloth = <T>(fetchRoom: () => Promise<T>) => withWords("cloth", withWords("weaving", fetchRoom));

/** To be read while drawing, in rooms that came `withWords` of this part. */
export function wordsOf<P extends PartName>(part: P): PartWords<P> {
  const said = fetched.get(words.value)?.[part];
  if (!said) throw new Error(`the words of ${part} were not fetched`);
  return said;
}
