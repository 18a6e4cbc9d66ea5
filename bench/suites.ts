/** In the order of the tables. */
import { appends } from "./appends/suite.ts";
import { body } from "./body/suite.ts";
import { browser } from "./browser/suite.ts";
import { cloth } from "./cloth/suite.ts";
import { cold } from "./cold/suite.ts";
import { ejabberd } from "./ejabberd/suite.ts";
import { engine } from "./engine/suite.ts";
import { fanOut } from "./fan-out/suite.ts";
import type { Suite } from "./figure.ts";
import { idle } from "./idle/suite.ts";
import { rounds } from "./rounds/suite.ts";

export const suites: readonly Suite[] = [fanOut, ejabberd, appends, idle, browser, cold, engine, rounds, cloth, body];
