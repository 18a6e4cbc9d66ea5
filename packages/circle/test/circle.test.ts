import { afterEach, describe, expect, it } from "vitest";
import { here, said, until, type World, world } from "./world.ts";

let at: World;
afterEach(() => at?.close());

describe("two people in one circle", () => {
  it("found, knock, vouch, and hear each other", async () => {
    at = await world();
    const mira = await at.person("Mira");
    const jun = await at.person("Jun");
    const circle = await at.found(mira);
    await at.bringIn(mira, jun, circle);
    expect(here(jun.nexus.circle(circle)).sort()).toEqual(["Jun", "Mira"]);

    const { message } = await mira.nexus.checkIn(circle, {
      point: { valence: -0.5, arousal: 0.25 },
      words: ["tired"],
      note: "long day",
    });
    const heard = await until(() => jun.nexus.circle(circle).timeline.find((item) => item.id === message));
    expect(heard).toMatchObject({ kind: "check-in", words: ["tired"], note: "long day" });
    await jun.nexus.write(circle, "I hear you.", { replyTo: message });
    await until(() => said(mira.nexus.circle(circle)).includes("I hear you."));
    expect(mira.nexus.circle(circle).authenticator).toBe(jun.nexus.circle(circle).authenticator);
  });

  it("shows the threshold before anything is asked", async () => {
    at = await world();
    const mira = await at.person("Mira");
    const jun = await at.person("Jun");
    const circle = await at.found(mira);
    const { link } = await mira.nexus.invite(circle);
    expect(await jun.nexus.threshold(link)).toMatchObject({
      circleName: "Kitchen table",
      invitedBy: "Mira",
      members: 1,
    });
    expect(jun.nexus.circles()).toEqual([]);
  });

  it("keeps the hybrid suite by default", async () => {
    at = await world();
    const mira = await at.person("Mira");
    const circle = await mira.nexus.found({ link: at.foundingLink, circleName: "Deep", myName: "Mira" });
    const jun = await at.person("Jun");
    await at.bringIn(mira, jun, circle);
    await jun.nexus.write(circle, "post-quantum hello");
    await until(() => said(mira.nexus.circle(circle)).includes("post-quantum hello"));
    expect(jun.nexus.circle(circle).suite).toBe("x-wing");
  });
});
