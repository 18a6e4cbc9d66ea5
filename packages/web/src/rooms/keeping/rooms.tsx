/** The rooms about not losing what one has: keeping it, the code that opens it again, and coming back with that. */
import { KeepingRoom } from "./keeping.tsx";
import { Recovery } from "./recovery.tsx";
import { Restore } from "./restore.tsx";

export function KeepingRooms({ room }: { readonly room: "keeping" | "recovery" | "restore" }) {
  switch (room) {
    case "keeping":
      return <KeepingRoom />;
    case "recovery":
      return <Recovery />;
    case "restore":
      return <Restore />;
  }
}
