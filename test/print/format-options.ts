/** What prettier is asked with for how generated code is to look. */
import type { Options } from "prettier";
import * as babel from "prettier/plugins/babel";
import * as estree from "prettier/plugins/estree";
import { WIDTH } from "../../generator/print/layout.js";

export const formatOptions: Options = { parser: "babel-ts", plugins: [babel, estree], printWidth: WIDTH };
