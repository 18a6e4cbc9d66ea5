/** A group of so many, and everything that its operations need to run again and again from the same state. */
import type { Engine } from "./inside.ts";
import type { Operation, Sizes } from "./needs.ts";

export interface Scene {
  readonly sizes: Sizes;
  /** Runs an operation once and takes its time, in ms. Groups are values: the same state serves every time. */
  time(operation: Operation): Promise<number>;
}

/** Bytes of the message that is sealed. */
const MESSAGE = 1024;

const bytes = (text: string) => new TextEncoder().encode(text);
const NOTHING = new Uint8Array(0);

export async function openScene(engine: Engine, members: number): Promise<Scene> {
  const own = [];
  for (let i = 0; i < members; i++) own.push(await engine.generateKeyPackage(bytes(`member ${i}`)));
  const [founder, neighbour, ...others] = own;
  if (!founder || !neighbour) throw new RangeError("a group needs two");
  const alone = await engine.create(bytes("a circle"), founder, bytes("agreement 1"));
  const guests = [neighbour, ...others].map(({ keyPackage }) => keyPackage);
  const founded = await engine.commit(alone, { add: guests }, NOTHING);
  const group = founded.group;
  const near = await engine.join(here(founded.welcome), neighbour);

  const newcomer = await engine.generateKeyPackage(bytes("newcomer"));
  const added = await engine.commit(group, { add: [newcomer.keyPackage] }, NOTHING);
  const welcome = here(added.welcome);
  const updated = await engine.commit(group, {}, NOTHING);
  const plaintext = crypto.getRandomValues(new Uint8Array(MESSAGE));
  const { message } = await engine.seal(group, plaintext, NOTHING);

  const operations: Readonly<Record<Operation, () => Promise<unknown>>> = {
    add: () => engine.commit(group, { add: [newcomer.keyPackage] }, NOTHING),
    commit: () => engine.commit(group, {}, NOTHING),
    process: () => engine.open(near, updated.commit),
    seal: () => engine.seal(group, plaintext, NOTHING),
    open: () => engine.open(near, message),
    join: () => engine.join(welcome, newcomer),
  };
  return {
    sizes: {
      message: message.length,
      commit: updated.commit.length,
      addition: added.commit.length,
      welcome: welcome.length,
    },
    async time(operation) {
      const began = performance.now();
      await operations[operation]();
      return performance.now() - began;
    },
  };
}

function here<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("nobody was welcomed");
  return value;
}
