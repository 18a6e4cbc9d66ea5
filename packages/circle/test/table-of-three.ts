/** Three at a table with an agreement of their own, in a world of the test. Mira has founded the circle. */
import type { Agreement } from "../src/index.ts";
import { table } from "./table.ts";
import type { Person } from "./world.ts";
import { worldOfTest } from "./world-of-test.ts";

export async function tableOfThree(agreement: Partial<Agreement> = {}) {
  const at = await worldOfTest();
  const circle = await table(at, ["Mira", "Jun", "Kim"], agreement);
  const [mira, jun, kim] = circle.people as [Person, Person, Person];
  return { at, circle, mira, jun, kim };
}
