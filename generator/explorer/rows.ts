/** An endpoint or a scope in, its row in the list out. */
import { button, element, specText, type Child, on } from "./element.js";
import type { ScopeData } from "./data.js";
import type { Ticks } from "./ticks.js";
import { roleName, type Endpoint, type Tables } from "./tables.js";
import type { Row } from "./virtual-list.js";
import { requirementWords } from "./words.js";

/** What the list shows; each is the same object in every search. */
export type ListItem =
  | { readonly kind: "group"; readonly name: string }
  | { readonly kind: "endpoint"; readonly endpoint: Endpoint; readonly id: string }
  | { readonly kind: "scope"; readonly scope: ScopeData; readonly id: string };

export function rowOf(item: ListItem, tables: Tables, ticks: Ticks): Row {
  if (item.kind === "group") {
    return { element: element("li.group", specText(item.name)), controls: [], update: () => {} };
  }
  return item.kind === "endpoint" ? endpointRow(item, ticks) : scopeRow(item, tables, ticks);
}

function endpointRow({ endpoint, id }: Extract<ListItem, { kind: "endpoint" }>, ticks: Ticks): Row {
  const { name, requirement, inferred, summary } = endpoint;
  return tickedRow({
    id,
    name: endpointName(name),
    detail: [
      specText(requirementWords(requirement), requirement === "unknown" ? "caution" : "needs"),
      inferred && element("span", "inferred"),
      summary !== "" && specText(summary),
    ],
    isTicked: () => ticks.isCalled(name),
    tick: (isTicked) => ticks.call(name, isTicked),
  });
}

function scopeRow({ scope, id }: Extract<ListItem, { kind: "scope" }>, tables: Tables, ticks: Ticks): Row {
  const { token, prompt, description, role, deprecated } = scope;
  const isDeclined = () => ticks.grantOf(token) === "declined";
  const declined = button("Declined", () => ticks.setGrant(token, isDeclined() ? undefined : "declined"), {
    class: "toggle",
    "aria-label": `Declined: ${token}`,
  });
  return tickedRow({
    id,
    name: element("code", token),
    detail: [
      prompt !== "" && specText(prompt, "needs"),
      role !== undefined && specText(roleName(tables, role)),
      deprecated && element("span.caution", "deprecated"),
      specText(description),
    ],
    isTicked: () => ticks.grantOf(token) === "granted",
    tick: (isTicked) => ticks.setGrant(token, isTicked ? "granted" : undefined),
    toggle: declined,
    update: () => declined.setAttribute("aria-pressed", String(isDeclined())),
  });
}

interface RowParts {
  /** Unique in the page. */
  readonly id: string;
  readonly name: HTMLElement;
  readonly detail: readonly Child[];
  isTicked(): boolean;
  tick(isTicked: boolean): void;
  /** What else can be pressed. */
  readonly toggle?: HTMLElement;
  update?(): void;
}

function tickedRow({ id, name, detail, isTicked, tick, toggle, update }: RowParts): Row {
  const [nameId, detailId] = [`${id}n`, `${id}d`];
  const box = element("input", {
    type: "checkbox",
    "aria-labelledby": nameId,
    "aria-describedby": detailId,
  });
  on(box, "change", () => tick(box.checked));
  name.id = nameId;
  name.classList.add("name");
  const row: Row = {
    element: element(
      "li.row",
      element("label", box, name, element("span.detail", { id: detailId }, ...joined(detail))),
      toggle,
    ),
    controls: toggle ? [box, toggle] : [box],
    update: () => {
      box.checked = isTicked();
      update?.();
    },
  };
  row.update();
  return row;
}

function joined(parts: readonly Child[]): Child[] {
  return parts.filter(Boolean).flatMap((part, at) => (at === 0 ? [part] : [" · ", part]));
}

/** Method and path, each as such. */
export function endpointName(name: string): HTMLElement {
  const [method = "", ...path] = name.split(" ");
  return element("code", element("span.method", method), " ", specText(path.join(" ")));
}
