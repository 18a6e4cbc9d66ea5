import { bytesOfHex, decodeHeartRate } from "@nexus/sense";
import { command } from "../../command.ts";
import { orRefuse } from "../../refuse.ts";

export const packet = command({
  name: "sense packet",
  summary: "Decode a packet of a heart rate sensor (Bluetooth, 0x2A37).",
  takes: "HEX",
  words: [1, 1],
  about: ["Answers one JSON object. A packet that is cut off is refused with a code, and the command ends with 2."],
  options: { json: { type: "boolean", what: "as always: one JSON object" } },
  run: (_values, [hex = ""], io) =>
    orRefuse(io, true, async () => {
      io.json(decodeHeartRate(bytesOfHex(hex)));
      return 0;
    }),
});
