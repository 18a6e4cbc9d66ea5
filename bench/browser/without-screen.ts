/** Two people without a screen, each a process of its own. */
import { type Child, startChild } from "../process/child.ts";
import type { BareCalls } from "../servers/bare.ts";
import type { SanctuaryCalls } from "../servers/sanctuary.ts";
import type { ClockTime } from "./clock-time.ts";
import type { PersonCalls } from "./person.ts";
import type { PlainPersonCalls } from "./plain-person.ts";
import type { TwoPeople } from "./two-people.ts";

export async function headlessPair(sanctuary: Child<SanctuaryCalls>): Promise<TwoPeople> {
  const start = () => startChild<PersonCalls>(new URL("./person.ts", import.meta.url));
  const [ada, bo] = [start(), start()];
  const invitation = await ada.ask("found", await sanctuary.ask("foundingLink", undefined));
  await bo.ask("knock", invitation);
  await ada.ask("vouch", undefined);
  await bo.ask("arrive", undefined);
  return pair(ada, bo);
}

export async function plainPair(bare: Child<Pick<BareCalls, "port">>): Promise<TwoPeople> {
  const start = () => startChild<PlainPersonCalls>(new URL("./plain-person.ts", import.meta.url));
  const [ada, bo] = [start(), start()];
  const port = await bare.ask("port", undefined);
  await ada.ask("enter", port);
  await bo.ask("enter", port);
  return pair(ada, bo);
}

interface PairCalls {
  write(text: string): ClockTime | Promise<ClockTime>;
  lookOut(text: string): void;
  seen(): Promise<ClockTime>;
}

function pair(ada: Child<PairCalls>, bo: Child<PairCalls>): TwoPeople {
  return {
    write: (text) => ada.ask("write", text),
    lookOut: (text) => bo.ask("lookOut", text),
    seen: async () => ({ there: await bo.ask("seen", undefined), painted: undefined }),
    async end() {
      await ada.end();
      await bo.end();
    },
  };
}
