/**
 * What became of a group's mutants and the list of those that are known to survive in; the score out, the survivors
 * that nobody has given a reason for, and the reasons that are needed no more.
 */

/** A mutant is told by its text, not by its line number, which any change above it would move. */
export function judge(group, mutants, known) {
  const counts = {
    mutants: mutants.length,
    killed: 0,
    timeout: 0,
    survived: 0,
    uncovered: 0,
    failed: 0,
    listed: 0,
    ignored: 0,
  };
  const unlisted = [];
  const used = new Set();
  for (const mutant of mutants) {
    const column = COLUMNS[mutant.status] ?? "failed";
    const reason = AGAINST.has(column) ? known.find((entry) => isMutant(entry, mutant)) : undefined;
    counts[reason ? "listed" : column] += 1;
    if (reason) used.add(reason);
    else if (AGAINST.has(column)) unlisted.push(mutant);
  }
  const found = counts.killed + counts.timeout;
  const judged = found + counts.survived + counts.uncovered + counts.failed;
  const score = judged === 0 ? 100 : (found / judged) * 100;
  const files = new Set(mutants.map(({ file }) => file));
  const stale = known.filter((entry) => files.has(entry.file) && !used.has(entry));
  return { ...group, ...counts, found, judged, score, unlisted, stale, isEnough: score >= group.threshold };
}

/** Anything else is a mutant whose tests could not be run, which says nothing for them. */
const COLUMNS = {
  Killed: "killed",
  Timeout: "timeout",
  Survived: "survived",
  NoCoverage: "uncovered",
  Ignored: "ignored",
};
const AGAINST = new Set(["survived", "uncovered", "failed"]);

function isMutant(entry, mutant) {
  return (
    entry.file === mutant.file &&
    entry.line === mutant.line &&
    entry.mutator === mutant.mutator &&
    entry.replacement === mutant.replacement
  );
}

/** A mutant as Stryker tells of it, with the line of the source that it begins in. */
export function mutantOf({ location, mutatorName, replacement, status }, { file, text }) {
  const at = location.start.line - 1;
  return {
    file,
    line: (text.split("\n")[at] ?? "").trim(),
    number: at + 1,
    mutator: mutatorName,
    replacement: (replacement ?? "").replace(/\s+/g, " ").trim(),
    status,
  };
}

/** The files that a share of them leaves, the same for the same seed. */
export function sampled(files, share, seed) {
  const drawn = files.filter((file) => chance(`${seed}:${file}`) < share);
  return drawn.length > 0 ? drawn : files.slice(0, 1);
}

/** FNV-1a and a last mix, as a number below 1. */
function chance(text) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** Where the score of all files lies with 95 %, from those of some: the files are what is drawn, so they are what varies. */
export function interval(scores) {
  const total = scores.reduce((sum, { judged }) => sum + judged, 0);
  const found = scores.reduce((sum, one) => sum + one.found, 0);
  const ratio = found / total;
  const mean = total / scores.length;
  const squares = scores.reduce((sum, one) => sum + (one.found - ratio * one.judged) ** 2, 0);
  const error = Math.sqrt(squares / (scores.length * (scores.length - 1))) / mean;
  return [Math.max(0, ratio - 1.96 * error) * 100, Math.min(1, ratio + 1.96 * error) * 100];
}
