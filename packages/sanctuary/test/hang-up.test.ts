/** Whoever hangs up in the middle of a request is no unexpected error. */
import { connect } from "node:net";
import { expect, it } from "vitest";
import { world } from "./world.ts";

it.each([
  "/blob/put",
  "/blob/get",
  "/archive/put",
  "/archive/get",
])("takes half a request to %s calmly", async (path) => {
  const w = await world();
  for (const half of [0, 10]) {
    const socket = connect(w.sanctuary.port, "127.0.0.1");
    await new Promise<void>((sent) => {
      socket.write(`POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 64\r\n\r\n${"x".repeat(half)}`, () =>
        sent(),
      );
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    socket.destroy();
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(w.log.filter((line) => line.startsWith("unexpected"))).toEqual([]);
  const answer = await fetch(`${w.sanctuary.origin}/about`);
  expect(answer.status).toBeLessThan(500);
});
