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

  it("is not current behind a commit before what was said after it is read, too", async () => {
    at = await world();
    const [mira, jun, kim] = [await at.person("Mira"), await at.person("Jun"), await at.person("Kim")];
    const circle = await at.found(mira);
    await at.bringIn(mira, jun, circle);
    await jun.nexus.close();
    await at.bringIn(mira, kim, circle);
    await mira.nexus.write(circle, "said behind the commit");
    await mira.nexus.settled(circle, 5_000);
    await jun.restart();
    const first = await new Promise<readonly string[]>((resolve) => {
      const look = () => {
        const view = jun.nexus.circle(circle);
        if (view.isCurrent) resolve(said(view));
      };
      jun.nexus.subscribe(look);
      look();
    });
    expect(first).toEqual(["said behind the commit"]);
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
