import { expect, test } from "vitest";
import { part } from "./part.ts";

test("a part that does not come is refused by its name, with the cause", async () => {
  const cause = new TypeError("Failed to fetch dynamically imported module");
  await expect(part(Promise.reject(cause), "rounds")).rejects.toMatchObject({
    code: "part-missing",
    detail: "rounds",
    cause,
  });
});
