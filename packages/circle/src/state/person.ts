/** What members know of one of them. */
import type { MemberId } from "../api.ts";
import type { Person } from "../invite/letters.ts";
import type { CircleState } from "./state.ts";

/** Changes what is known of somebody who was ever here; of nobody else is anything kept. */
export function withPerson(state: CircleState, id: MemberId, change: (person: Person) => Person): CircleState {
  const person = state.people[id];
  return person ? { ...state, people: { ...state.people, [id]: change(person) } } : state;
}
