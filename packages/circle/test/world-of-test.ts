/** A world that is closed when the test that asked for it is over. */
import { onTestFinished } from "vitest";
import { type World, world } from "./world.ts";

export async function worldOfTest(): Promise<World> {
  const at = await world();
  onTestFinished(() => at.close());
  return at;
}
