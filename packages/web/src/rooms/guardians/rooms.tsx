/** The rooms about people who bring each other back. */
import { place } from "../../place.ts";
import { Guardians } from "./guardians.tsx";
import { Returning } from "./returning.tsx";

export function GuardianRooms() {
  return place.value.room === "returning" ? <Returning /> : <Guardians />;
}
