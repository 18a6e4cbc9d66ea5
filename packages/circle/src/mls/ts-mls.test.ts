import { expect, test } from "vitest";
import { bytes, circleOf, here, nothing, openCommit, openMessage, text } from "../../test/mls/people.ts";
import { createEngine, type Suite } from "./index.ts";

test.each<Suite>(["classical", "x-wing"])("two people found a circle and hear each other (%s)", async (suite) => {
  const engine = await createEngine(suite);
  const [ana, ben] = (await circleOf(engine, "ana", "ben")).groups;

  const sealed = await engine.seal(here(ana), bytes("I slept well"), bytes("check-in"));
  const heard = await openMessage(engine, ben, sealed.message);
  expect(text(heard.plaintext)).toBe("I slept well");
  expect(text(heard.aad)).toBe("check-in");
  expect(heard.sender).toBe(0);
  expect(text(heard.from.identity)).toBe("ana");
  expect(engine.epochAuthenticator(here(ben))).toEqual(engine.epochAuthenticator(here(ana)));
  expect(text(engine.context(here(ben)))).toBe("agreement 1");

  const { group, commit } = await engine.commit(heard.group, {}, bytes("fresh keys"));
  const received = await openCommit(engine, sealed.group, commit);
  expect(text(received.aad)).toBe("fresh keys");
  expect(engine.epochAuthenticator(received.group)).toEqual(engine.epochAuthenticator(group));
});
