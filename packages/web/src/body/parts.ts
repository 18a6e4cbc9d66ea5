/** All of the body that other rooms show: fetched as one with the first of it. */
export { BodyShown } from "./body-shown.tsx";
export { Breathe } from "./breathe/breathe.tsx";
export { Pulse } from "./pulse.tsx";
