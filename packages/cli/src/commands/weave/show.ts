import { drawdownOf, drawdownSha256, floatsOf, threadColours } from "@nexus/weave";
import { command } from "../../command.ts";
import { orRefuse } from "../../refuse.ts";
import { openWif } from "../../weave/open.ts";
import { clothAsText, screenOf } from "../../weave/picture.ts";

/** Lines, two picks each: a cloth, not a scroll. */
const ROWS = 40;

export const show = command({
  name: "weave show",
  summary: "See a WIF file woven.",
  takes: "FILE.wif",
  words: [1, 1],
  about: ["A file that cannot be read or woven is refused with a code, and the command ends with 2."],
  options: { json: { type: "boolean", what: "one JSON object: size, longest floats, hash of the drawdown" } },
  run: (values, [path = ""], io) =>
    orRefuse(io, values.json === true, async () => {
      const draft = await openWif(path);
      const drawdown = drawdownOf(draft);
      const { warp, weft } = floatsOf(drawdown);
      const { ends, picks } = drawdown;
      if (values.json) {
        const drawdownHash = drawdownSha256(drawdown);
        io.json({ ends, picks, longestWarpFloat: warp, longestWeftFloat: weft, drawdownSha256: drawdownHash });
        return 0;
      }
      const screen = screenOf(io);
      if (draft.title) io.say(draft.title);
      for (const line of clothAsText(drawdown, threadColours(draft), { ...screen, rows: ROWS })) io.say(line);
      io.say(`${ends} ends, ${picks} picks, ${draft.shafts} shafts; longest floats: warp ${warp}, weft ${weft}.`);
      if (ends > screen.columns || picks > ROWS * 2) io.note("This is one corner; the cloth goes on.");
      return 0;
    }),
});
