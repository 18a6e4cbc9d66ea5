/** In a row of names this person is "you". */
import type { CircleView, MemberId } from "@nexus/circle";
import { nameOf } from "../../core/names.ts";
import { words } from "../../words/index.ts";

export const called = (circle: CircleView, id: MemberId): string =>
  id === circle.me ? words.value.common.you : nameOf(circle, id);
