/** How diagnostics are shown: readable and harmless whatever stands in the spec, and short however many there are. */
import { describe, expect, test } from "vitest";
import { diagnose, type Problem } from "../../generator/diagnostic/diagnose.js";
import { renderDiagnostics } from "../../generator/diagnostic/render.js";
import { cells } from "../../generator/diagnostic/visible.js";

const problem = (start: number, end: number, more: Partial<Problem> = {}) =>
  diagnose({ code: "unknown-scope", range: { start, end }, message: "There is no such scope", ...more });
const render = (text: string, ...problems: ReturnType<typeof problem>[]) =>
  renderDiagnostics(problems, { path: "spec/x.yaml", text, color: false });
/** The line that is marked, and the cells under the carets. */
const frame = (text: string, start: number, end: number) => {
  const rows = render(text, problem(start, end)).split("\n");
  const row = rows.find((line) => line.startsWith(">")) ?? "";
  const carets = rows.find((line) => /^ *\| *\^+$/.test(line)) ?? "";
  return { row, from: carets.indexOf("^"), width: carets.length - carets.indexOf("^") };
};

describe("a diagnostic", () => {
  test("in full", () => {
    const text = "one\ntwo three\nfour\nfive\n";
    const related = [{ range: { start: 0, end: 3 }, message: "See here" }];
    expect(render(text, problem(8, 13, { hint: "Write another.", related }))).toBe(`\
spec/x.yaml:2:5 error[unknown-scope]: There is no such scope
  1 | one
> 2 | two three
    |     ^^^^^
  3 | four
  spec/x.yaml:1:1 See here
  hint: Write another.

1 error
`);
  });

  test("over several lines, at the start and at the end of the text", () => {
    expect(frame("ab\ncd\n", 1, 5)).toEqual({ row: "> 1 | ab", from: 7, width: 1 });
    expect(frame("ab", 0, 0)).toEqual({ row: "> 1 | ab", from: 6, width: 1 });
    expect(frame("ab\n", 3, 3)).toEqual({ row: "> 2 |", from: 6, width: 1 });
    expect(frame("", 0, 0)).toEqual({ row: "> 1 |", from: 6, width: 1 });
  });

  test("a range in a line of 50,000 characters stays in view, alone", () => {
    const text = `${"x".repeat(30_000)}HERE${"y".repeat(20_000)}`;
    const { row, from, width } = frame(text, 30_000, 30_004);
    expect(row.slice(from, from + width)).toBe("HERE");
    expect(row.length).toBeLessThan(140);
    expect(frame(text, 0, 50_004).width).toBeLessThan(140);
  });

  test.each([
    ["a tab", "\tHERE", 1],
    ["wide characters", "日本 HERE", 3],
    ["emoji", "🙂🙂 HERE", 5],
    ["combining characters", "e\u0301e\u0301 HERE", 5],
    ["CRLF", "one\r\ntwo HERE\r\n", 9],
    ["a control character", "\u001b[31m HERE", 6],
    ["a line separator", "one\u2028two HERE", 8],
  ])("%s before it does not move the caret", (_name, text, start) => {
    const { row, from, width } = frame(text, start, start + 4);
    expect(cells(row.slice(0, row.indexOf("HERE")))).toBe(from);
    expect(width).toBe(4);
  });

  test("carets are as wide as what they mark", () => {
    expect(frame("日本", 0, 2).width).toBe(4);
    expect(frame("ab", 0, 2).width).toBe(2);
  });

  test("nothing of the spec reaches the terminal as a command", () => {
    const text = "a: \u001b]0;title\u0007 \u202Egnirts \u009b2J\r\u0000x";
    const shown = render(
      text,
      problem(3, 8, {
        message: `Wrong: ${text}`,
        hint: text,
        related: [{ range: { start: 0, end: 1 }, message: text }],
      }),
    );
    expect(/[^\n\P{C}]/u.test(shown)).toBe(false);
    expect(shown).toContain("<U+202E>gnirts");
    expect(shown).toContain("<U+001B>");
  });

  test("a message as long as a spec is cut", () => {
    const long = "x".repeat(50_000);
    const shown = render("a", problem(0, 1, { message: long, hint: long }));
    expect(Math.max(...shown.split("\n").map((row) => row.length))).toBeLessThan(500);
  });

  test("has ten lines at most, the blank one included, and says what it leaves out", () => {
    const related = Array.from({ length: 9 }, (_, index) => ({
      range: { start: index, end: index },
      message: "Here",
    }));
    const shown = render("one\ntwo\nthree\nfour\n", problem(5, 6, { related, hint: "Mend it." }));
    expect(shown.split("\n\n")[0]?.split("\n").length).toBe(9);
    expect(shown).toContain("… and 7 more places");
  });
});

describe("many diagnostics", () => {
  const warning = (start: number) => problem(start, start + 1, { code: "unused-scope" });

  test("none give nothing", () => expect(render("x")).toBe(""));

  test.each([
    [1, 0, "1 error"],
    [0, 1, "1 warning"],
    [3, 2, "3 errors, 2 warnings"],
  ])("%d errors and %d warnings: %s", (errors, warnings, total) => {
    const all = [
      ...Array.from({ length: errors }, () => problem(0, 1)),
      ...Array.from({ length: warnings }, () => warning(0)),
    ];
    expect(
      render("x", ...all)
        .trimEnd()
        .split("\n")
        .at(-1),
    ).toBe(total);
  });

  test("of more than fifty the errors are shown first, and all are counted", () => {
    const text = "x\n".repeat(200);
    const all = [...Array.from({ length: 60 }, (_, line) => warning(2 * line)), problem(300, 301)];
    const shown = render(text, ...all);
    expect(shown.match(/warning\[/g)?.length).toBe(49);
    expect(shown.match(/error\[/g)?.length).toBe(1);
    expect(shown).toContain("… and 11 more, not shown");
    expect(shown).toContain("1 error, 60 warnings");
  });

  test("a hundred thousand diagnostics in a large text take no time", () => {
    const text = "x: y\n".repeat(100_000);
    const started = process.cpuUsage().user;
    render(text, ...Array.from({ length: 100_000 }, (_, line) => problem(5 * line, 5 * line + 1)));
    expect(process.cpuUsage().user - started).toBeLessThan(3_000_000);
  });
});

describe("colour", () => {
  const text = "a: b\n";
  const colored = renderDiagnostics([problem(3, 4)], { path: "x.yaml", text, color: true });

  test("is there when asked for, and takes nothing away", () => {
    // eslint-disable-next-line no-control-regex -- the escapes are what is looked for
    const plain = colored.replace(/\u001b\[[\d;]*m/g, "");
    expect(plain).toBe(renderDiagnostics([problem(3, 4)], { path: "x.yaml", text, color: false }));
    expect(colored).not.toBe(plain);
  });

  test("is not there otherwise, whatever the environment says", () => {
    process.env["FORCE_COLOR"] = "1";
    try {
      expect(render(text, problem(3, 4))).not.toContain("\u001b");
    } finally {
      delete process.env["FORCE_COLOR"];
    }
  });
});
