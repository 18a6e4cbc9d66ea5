/** The rooms of a circle besides its own and the check-in. Each is fetched when somebody first goes there. */
import type { CircleView, MessageId } from "@nexus/circle";
import { later } from "../../parts/later.tsx";
import { withCloth, withWords } from "../../words/later.ts";

const AgreementRoom = later(
  withWords(
    "law",
    withWords("votes", async () => (await import("../agreement/agreement.tsx")).AgreementRoom),
  ),
);
const People = later(withWords("people", async () => (await import("../people/people.tsx")).People));
const CircleClothRoom = later(withCloth(async () => (await import("../cloth/circle-cloth.tsx")).CircleClothRoom));
const Round = later(
  withWords(
    "rounds",
    withWords(
      "attach",
      withWords("reminders", async () => (await import("../rounds/round.tsx")).Round),
    ),
  ),
);
const OpenRound = later(withWords("rounds", async () => (await import("../rounds/open/open-round.tsx")).OpenRound));
const OpenExchange = later(
  withWords("rounds", async () => (await import("../rounds/open/open-exchange.tsx")).OpenExchange),
);

interface Inside {
  readonly circle: CircleView;
  /** What of the circle: a round. */
  readonly at?: MessageId | undefined;
}

const rooms = {
  people: People,
  agreement: AgreementRoom,
  cloth: CircleClothRoom,
  round: Round,
  "open-round": OpenRound,
  exchange: OpenExchange,
} as const satisfies Readonly<Record<string, preact.ComponentType<Inside>>>;

export type OtherRoom = keyof typeof rooms;

export function OtherRooms({ room, ...inside }: Inside & { readonly room: OtherRoom }) {
  const Room: preact.ComponentType<Inside> = rooms[room];
  return <Room {...inside} />;
}
