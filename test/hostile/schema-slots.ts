/** The JSON Schema of the format in, every place where a spec holds a text, a name or a choice out; and those that a spec fills. */
import { specJsonSchema } from "../../generator/language/json-schema.js";

export interface Slot {
  /** The keys to it: `scopes.*.description`; `*` is a key that the author chooses, `[]` an item. */
  readonly path: string;
  /** A name is a key that the author chooses, a choice one of the values that the format lists. */
  readonly kind: "text" | "name" | "choice";
  /** Of a choice. */
  readonly values: readonly string[];
}

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly type?: string;
  readonly enum?: readonly unknown[];
}

/** A value of YAML, of which every scalar is a text. */
export type SpecValue = string | readonly SpecValue[] | { readonly [key: string]: SpecValue };

/** In the order of the schema, each once. */
export function schemaSlots(schema: Schema = specJsonSchema()): readonly Slot[] {
  const found = new Map<string, Slot>();
  const add = (path: string, kind: Slot["kind"], values: readonly string[] = []) => {
    const known = found.get(`${kind} ${path}`);
    found.set(`${kind} ${path}`, {
      path,
      kind,
      values: [...new Set([...(known?.values ?? []), ...values])],
    });
  };
  walk(schema, "", add);
  return [...found.values()];
}

function walk(
  schema: Schema,
  path: string,
  add: (path: string, kind: Slot["kind"], values?: readonly string[]) => void,
): void {
  for (const branch of schema.anyOf ?? []) walk(branch, path, add);
  for (const [key, inner] of Object.entries(schema.properties ?? {})) walk(inner, below(path, key), add);
  if (typeof schema.additionalProperties === "object") {
    add(below(path, "*"), "name");
    walk(schema.additionalProperties, below(path, "*"), add);
  }
  if (schema.items) walk(schema.items, `${path}[]`, add);
  if (schema.enum) add(path, "choice", schema.enum.map(String));
  else if (schema.type === "string") add(path, "text");
}

/** The slots that a spec fills, as `kind path`; of choices `kind path=value`. */
export function filledSlots(spec: SpecValue, schema: Schema = specJsonSchema()): ReadonlySet<string> {
  const filled = new Set<string>();
  fill(spec, [schema], "", filled);
  return filled;
}

/** Of several schemas, those are asked that have something to say of the value. */
function fill(value: SpecValue, schemas: readonly Schema[], path: string, filled: Set<string>): void {
  const branches = schemas.flatMap((schema) => [schema, ...(schema.anyOf ?? [])]);
  if (typeof value === "string") {
    const choices = branches.filter((branch) => branch.enum?.map(String).includes(value));
    if (choices.length > 0) filled.add(`choice ${path}=${value}`);
    else if (branches.some((branch) => branch.type === "string" && !branch.enum)) filled.add(`text ${path}`);
    else throw new Error(`${path} cannot be ${JSON.stringify(value)}`);
  } else if (isList(value)) {
    const items = branches.flatMap((branch) => branch.items ?? []);
    for (const item of value) fill(item, items, `${path}[]`, filled);
  } else {
    for (const [key, inner] of Object.entries(value)) {
      const known = branches.flatMap(({ properties = {} }) =>
        Object.hasOwn(properties, key) ? [properties[key] ?? {}] : [],
      );
      const open = branches.flatMap(({ additionalProperties }) =>
        typeof additionalProperties === "object" ? [additionalProperties] : [],
      );
      if (known.length === 0) filled.add(`name ${below(path, "*")}`);
      if (known.length > 0) fill(inner, known, below(path, key), filled);
      else if (open.length > 0) fill(inner, open, below(path, "*"), filled);
      else throw new Error(`${below(path, key)} is in no schema`);
    }
  }
}

/** Every slot as `filledSlots` names it: of a choice one for each value. */
export function slotNames(slots: readonly Slot[]): string[] {
  return slots.flatMap(({ kind, path, values }) =>
    kind === "choice" ? values.map((value) => `choice ${path}=${value}`) : [`${kind} ${path}`],
  );
}

function isList(value: SpecValue): value is readonly SpecValue[] {
  return Array.isArray(value);
}

function below(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}
