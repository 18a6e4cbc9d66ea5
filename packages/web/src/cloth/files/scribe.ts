/** Paints and writes cloth in a worker of its own: a picture to print has millions of dots, and the page goes on meanwhile. */
import { WeaveError } from "@nexus/weave";
import { fileOf } from "./files.ts";
import type { FromScribe, Order } from "./scribe-words.ts";

const page = self as unknown as {
  onmessage: ((event: MessageEvent<Order>) => void) | null;
  postMessage(message: FromScribe): void;
};

page.onmessage = ({ data }) => {
  fileOf(data).then(
    (file) => page.postMessage({ kind: "written", file }),
    (error: unknown) => {
      if (error instanceof WeaveError) page.postMessage({ kind: "refused", code: error.code, detail: error.detail });
      else page.postMessage({ kind: "failed", why: String(error) });
    },
  );
};
