/** Nothing in; what people get wrong on the command line and beside the specs, and what is said of each, out. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { spec, type Project } from "./project.js";

interface Use {
  readonly name: string;
  readonly prepare?: (made: Project) => void;
  readonly argv: readonly string[];
  readonly code: 2 | 74;
  readonly says: string;
  readonly hint: string;
}

export const uses: readonly Use[] = [
  { name: "a misspelt command", argv: ["genrate"], code: 2, says: "genrate", hint: "Did you mean generate?" },
  {
    name: "a misspelt flag",
    argv: ["generate", "--ouput", "x"],
    code: 2,
    says: "--ouput",
    hint: "Did you mean --out",
  },
  {
    name: "a flag of another tool",
    argv: ["generate", "--config", "x"],
    code: 2,
    says: "--config",
    hint: "--help",
  },
  {
    name: "a spec without its flag",
    argv: ["generate", "spec/acme.yaml"],
    code: 2,
    says: "too many arguments",
    hint: "--help",
  },
  {
    name: "a spec that there is not",
    argv: ["generate", "--spec", "spec/acne.yaml"],
    code: 2,
    says: "no file or folder spec/acne.yaml",
    hint: "--spec",
  },
  {
    name: "a spec with another extension",
    prepare: (made) => made.put("acme.json", "{}"),
    argv: ["generate", "--spec", "acme.json"],
    code: 2,
    says: "acme.json is not a spec",
    hint: ".yaml",
  },
  {
    name: "a folder without specs",
    prepare: ({ folder }) => mkdirSync(join(folder, "empty")),
    argv: ["generate", "--spec", "empty"],
    code: 2,
    says: "no spec",
    hint: "init",
  },
  {
    name: "a name with capitals",
    prepare: (made) => made.put("spec/My_API.yaml", spec),
    argv: ["generate"],
    code: 2,
    says: "My_API.yaml",
    hint: "my-api.yaml",
  },
  {
    name: "two specs of one name",
    prepare: (made) => made.put("spec/acme.yml", spec),
    argv: ["generate"],
    code: 2,
    says: "acme/",
    hint: "Rename one of them",
  },
  {
    name: "the spec as a document",
    argv: ["generate", "--inject", "spec/acme.yaml"],
    code: 2,
    says: "YAML, not Markdown",
    hint: "--inject",
  },
  {
    name: "a document that there is not",
    argv: ["check", "--inject", "REDME.md"],
    code: 2,
    says: "no file REDME.md",
    hint: "--inject",
  },
  {
    name: "a folder as a document",
    argv: ["generate", "--inject", "spec"],
    code: 2,
    says: "spec is not a file",
    hint: "--inject",
  },
  {
    name: "a broken package.json",
    prepare: (made) => made.put("package.json", "{ scopegen }"),
    argv: ["generate"],
    code: 2,
    says: "package.json",
    hint: "Mend",
  },
  {
    name: "a misspelt setting",
    prepare: (made) => made.put("package.json", '{ "scopegen": { "injekt": ["A.md"] } }'),
    argv: ["generate"],
    code: 2,
    says: "injekt",
    hint: "Write for example",
  },
  {
    name: "a folder that there is not",
    argv: ["generate", "--cwd", "nowhere"],
    code: 2,
    says: "nowhere",
    hint: "Give --cwd",
  },
  {
    name: "the project as the output folder",
    argv: ["generate", "--out", "."],
    code: 2,
    says: "output",
    hint: "--out",
  },
  {
    name: "a file where the output belongs",
    prepare: ({ folder }) => writeFileSync(join(folder, "generated"), ""),
    argv: ["generate"],
    code: 74,
    says: "generated",
    hint: "Mend that",
  },
  {
    name: "a question that nothing answers",
    argv: ["explain", "things_raed"],
    code: 2,
    says: "things_raed",
    hint: "things_read",
  },
];
