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

/** The slots that a spec fills, as `kind path`, each with the keys to where it does so first; of choices `kind path=value`. */
export function filledSlots(
  spec: SpecValue,
  schema: Schema = specJsonSchema(),
): ReadonlyMap<string, readonly string[]> {
  const filled = new Map<string, readonly string[]>();
  fill({ value: spec, schemas: [schema], path: "", keys: [] }, (slot, keys) => {
    if (!filled.has(slot)) filled.set(slot, keys);
  });
  return filled;
}

interface Part {
  readonly value: SpecValue;
  readonly schemas: readonly Schema[];
  readonly path: string;
  readonly keys: readonly string[];
}

/** Of several schemas, those are asked that have something to say of the value. */
function fill(part: Part, found: (slot: string, keys: readonly string[]) => void): void {
  const { value, path, keys } = part;
  const branches = part.schemas.flatMap((schema) => [schema, ...(schema.anyOf ?? [])]);
  if (typeof value === "string") {
    const isChoice = branches.some((branch) => branch.enum?.map(String).includes(value));
    const isText = branches.some((branch) => branch.type === "string" && !branch.enum);
    if (!isChoice && !isText) throw new Error(`${path} cannot be ${JSON.stringify(value)}`);
    found(isChoice ? `choice ${path}=${value}` : `text ${path}`, keys);
  } else if (isList(value)) {
    const schemas = branches.flatMap((branch) => branch.items ?? []);
    for (const [index, item] of value.entries())
      fill({ value: item, schemas, path: `${path}[]`, keys: [...keys, String(index)] }, found);
  } else {
    for (const [key, inner] of Object.entries(value)) {
      const known = branches.flatMap(({ properties = {} }) =>
        Object.hasOwn(properties, key) ? [properties[key] ?? {}] : [],
      );
      const open = branches.flatMap(({ additionalProperties }) =>
        typeof additionalProperties === "object" ? [additionalProperties] : [],
      );
      const at = [...keys, key];
      if (known.length === 0) found(`name ${below(path, "*")}`, at);
      if (known.length > 0) fill({ value: inner, schemas: known, path: below(path, key), keys: at }, found);
      else if (open.length > 0)
        fill({ value: inner, schemas: open, path: below(path, "*"), keys: at }, found);
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
