/** States of the explorer that are worth a look: a name, the fragment of its URL, and the medium where it is not a screen. */
const calls = ["GET /candidates", "POST /candidates", "GET /users"].map(
  (name) => `call=${encodeURIComponent(name)}`,
);

export const explorerStates = [
  ["empty", ""],
  ["plan", `#${calls.join("&")}`],
  ["plan-print", `#${calls.join("&")}`, "print"],
  ["step-up", `#${calls.join("&")}&granted=candidates_read&granted=jobs_read`],
  ["search", "#q=candidate+status"],
  ["nothing-found", "#q=no+such+thing"],
  ["scopes", "#list=scopes"],
  ["check-empty", "#view=check"],
  ["check", "#view=check&scopes=candidates_read+users_read+openid"],
];
