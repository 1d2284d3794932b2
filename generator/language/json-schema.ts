/** Nothing in, the JSON Schema of the format out: what editors complete, explain and check specs by. */
import { toJSONSchema } from "zod";
import { spec } from "./schema.js";

/** Draft 7, the one that editors with YAML support know best. Text that YAML reads as text is checked as such. */
export function specJsonSchema(): object {
  made ??= toJSONSchema(spec, { target: "draft-07", io: "input" });
  return made;
}

/** The same for every run of a process. */
let made: object | undefined;
