/** What every bus must do, as one suite: `describe("...", () => busConformance({ it, equal }, fresh))`. */
import type { Asserting } from "../store/conformance.ts";
import type { Bus, Notice } from "./contract.ts";

const entriesNotice = (last: number): Notice => ({
  kind: "entries",
  circle: new Uint8Array(16).fill(1),
  first: last,
  last,
});

/** `fresh` makes a bus, and a way to wait until all that was published has arrived. */
export function busConformance(
  { it, equal }: Asserting,
  fresh: () => { bus: Bus; settled: () => Promise<void> },
): void {
  const lasts = (notices: readonly Notice[]) => notices.map((notice) => notice.kind === "entries" && notice.last);

  it("brings every notice to every listener, in order", async () => {
    const { bus, settled } = fresh();
    const heard: Notice[][] = [[], []];
    for (const notices of heard) bus.listen((notice) => notices.push(notice));
    for (const last of [1, 2, 3]) bus.publish(entriesNotice(last));
    await settled();
    equal(heard.map(lasts), [
      [1, 2, 3],
      [1, 2, 3],
    ]);
    await bus.close();
  });

  it("carries each kind of notice with what belongs to it", async () => {
    const { bus, settled } = fresh();
    const heard: Notice[] = [];
    bus.listen((notice) => heard.push(notice));
    const id = new Uint8Array(16).fill(2);
    const notices: Notice[] = [
      entriesNotice(4),
      { kind: "drop", drop: id, gone: true },
      { kind: "erased", circle: id },
    ];
    for (const notice of notices) bus.publish(notice);
    await settled();
    equal(heard, notices);
    await bus.close();
  });

  it("leaves alone who has stopped listening", async () => {
    const { bus, settled } = fresh();
    const heard: Notice[] = [];
    const stop = bus.listen((notice) => heard.push(notice));
    bus.publish(entriesNotice(1));
    await settled();
    stop();
    bus.publish(entriesNotice(2));
    await settled();
    equal(lasts(heard), [1]);
    await bus.close();
  });

  it("is silent after it was closed", async () => {
    const { bus, settled } = fresh();
    const heard: Notice[] = [];
    bus.listen((notice) => heard.push(notice));
    await bus.close();
    bus.publish(entriesNotice(1));
    await settled();
    equal(heard, []);
  });
}
