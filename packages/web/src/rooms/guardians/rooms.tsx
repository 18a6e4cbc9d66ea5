/** The rooms about people who bring each other back. */
import { place } from "../../place.ts";
import { Give } from "./give.tsx";
import { Guardians } from "./guardians.tsx";
import { Returning } from "./returning.tsx";
import "../../style/later/keeping.css";
import "../../style/later/guardians.css";

export function GuardianRooms() {
  const here = place.value;
  if (here.room === "returning") return <Returning />;
  const helping = here.room === "guardians" ? here.helping : undefined;
  return helping ? <Give key={helping.owner} helping={helping} /> : <Guardians />;
}
