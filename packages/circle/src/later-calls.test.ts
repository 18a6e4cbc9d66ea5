import { expect, test } from "vitest";
import { laterCalls } from "./later-calls.ts";

test("a part is fetched when a call is made, by what the call begins with, and answers it", async () => {
  const fetched: string[] = [];
  const calls = laterCalls(
    async (circle: string) => {
      fetched.push(circle);
      return { say: async (here: string, words: string) => `${here}: ${words}`, hush: async (_here: string) => {} };
    },
    ["say"],
  );
  expect(Object.keys(calls)).toEqual(["say"]);
  expect(fetched).toEqual([]);
  expect(await calls.say("grief", "hello")).toBe("grief: hello");
  expect(fetched).toEqual(["grief"]);
});

test("a call is refused where its part does not come", async () => {
  const missing = async (): Promise<{ say(): Promise<void> }> => Promise.reject(new Error("missing"));
  await expect(laterCalls(missing, ["say"]).say()).rejects.toThrow("missing");
});
