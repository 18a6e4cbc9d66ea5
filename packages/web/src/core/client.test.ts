import { NexusError } from "@nexus/wire";
import { afterEach, describe, expect, it } from "vitest";
import { fakeCore } from "../../dev/fake.ts";
import { river } from "../../dev/people.ts";
import { type Client, connect } from "./client.ts";
import type { FromCore, Port, ToCore } from "./protocol.ts";
import { serve } from "./serve.ts";

const ports: MessagePort[] = [];

async function opened(): Promise<Client> {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  serve(fakeCore([river]), port2 as unknown as Port<FromCore, ToCore>);
  const client = connect(port1 as unknown as Port<ToCore, FromCore>);
  await until(() => client.opening.value.state === "open");
  return client;
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !holds(); tries++) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(holds()).toBe(true);
}

afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

describe("the page and its core worker", () => {
  it("begin with all circles in sight", async () => {
    const { circles } = await opened();
    expect(circles.value).toEqual([river]);
  });

  it("show what an act changed before its answer arrives", async () => {
    const { circles, act } = await opened();
    const id = await act.write(river.id, "Here.");
    expect(circles.value[0]?.timeline.at(-1)).toMatchObject({ id, text: "Here." });
  });

  it("bring a refusal across with its code", async () => {
    const { act } = await opened();
    const refused = await act.write("no such circle", "Here.").catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(NexusError);
    expect(refused).toMatchObject({ code: "circle-unknown" });
  });

  it("drop a circle that was forgotten", async () => {
    const { circles, act } = await opened();
    await act.forget(river.id);
    expect(circles.value).toEqual([]);
  });

  it("part when the core has closed", async () => {
    const client = await opened();
    await client.close();
  });
});
