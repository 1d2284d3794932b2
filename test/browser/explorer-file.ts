/** Nothing in, where the explorer of the first table is out. */
import { join } from "node:path";
import { repository } from "../architecture/repository.js";

export const explorerFile = join(repository, "generated/smartrecruiters/docs/explorer.html");
