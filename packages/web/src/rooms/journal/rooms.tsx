/** The rooms of what is mine alone. Each is fetched when somebody first goes there. */
import { later } from "../../parts/later.tsx";
import type { Place } from "../../place.ts";
import { withCloth, withWords } from "../../words/later.ts";

const Journal = later(withWords("journal", async () => (await import("./journal.tsx")).Journal));
const LookingBack = later(withWords("back", async () => (await import("./back/looking-back.tsx")).LookingBack));
const Year = later(
  withWords(
    "journal",
    withCloth(async () => (await import("../cloth/year.tsx")).Year),
  ),
);
const DraftRoom = later(withCloth(async () => (await import("../cloth/draft.tsx")).DraftRoom));
const Imports = later(
  withWords(
    "imports",
    withWords("journal", async () => (await import("../imports/imports.tsx")).Imports),
  ),
);
const Reminders = later(withWords("reminders", async () => (await import("../reminders/reminders.tsx")).Reminders));

interface JournalRoomsProps {
  readonly here: Extract<Place, { room: "journal" | "looking-back" | "year" | "draft" | "imports" | "reminders" }>;
}

export function JournalRooms({ here }: JournalRoomsProps) {
  switch (here.room) {
    case "journal":
      return <Journal key={here.entry?.id ?? here.month} at={here.entry} month={here.month} />;
    case "looking-back":
      return <LookingBack />;
    case "year":
      return <Year />;
    case "draft":
      return <DraftRoom />;
    case "imports":
      return <Imports />;
    case "reminders":
      return <Reminders />;
  }
}
