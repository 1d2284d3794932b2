/** Hostile specs by name, each of a shape that something may be slow on: `size => text`. */
import { tableShapes } from "./table-shapes.mjs";
import { textShapes } from "./text-shapes.mjs";

export const shapes = { ...textShapes, ...tableShapes };
