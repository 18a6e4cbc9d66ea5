/** The lock, the ways to open it, and the ways back. */
import { NOW, river, second2 } from "../people.ts";
import { home, type Scenes } from "./scene.ts";

const myPhone = { id: "phone", name: "Nokia 3310", made: NOW - 6e8, salt: "" };

export const keepingScenes = {
  unlock: { circles: [river], place: home, keeping: { isLocked: true, hasPassphrase: true, codeMade: NOW - 9e8 } },
  "unlock, wrong": {
    circles: [river],
    place: home,
    keeping: { isLocked: true, hasPassphrase: true, codeMade: NOW - 9e8, passkeys: [myPhone] },
    touch: [{ fill: "input[type=password]", text: "wrong" }, { click: ".main" }],
  },
  "unlock, by code": {
    circles: [river],
    place: home,
    keeping: { isLocked: true, passkeys: [myPhone], codeMade: NOW - 9e8 },
    touch: [{ click: ".more summary" }, { fill: "textarea", text: "wrong" }, { click: ".more .plain" }],
  },
  keeping: { circles: [river], place: { room: "keeping" } },
  "keeping, locked": {
    circles: [river],
    place: { room: "keeping" },
    keeping: { hasPassphrase: true, codeMade: NOW - 9e8, passkeys: [myPhone] },
  },
  restore: { circles: [], place: { room: "restore" } },
  "restore, wrong": {
    circles: [],
    place: { room: "restore" },
    touch: [{ fill: "textarea", text: "lusab babad" }],
  },
  "home, keep your way": { circles: [river, second2], place: home, keeping: {} },
  "home, test of the code": {
    circles: [river],
    place: home,
    keeping: { codeMade: NOW - 9e8, choices: { test: { words: [2, 9], due: NOW - 1 }, offerAfter: undefined } },
  },
  recovery: { circles: [river], place: { room: "recovery" } },
  "recovery, a slip": {
    circles: [river],
    place: { room: "recovery" },
    touch: [
      { fill: ".text-field:nth-of-type(1) input", text: "gutih" },
      { fill: ".text-field:nth-of-type(2) input", text: "visam" },
      { click: ".main" },
    ],
  },
} as const satisfies Scenes;
