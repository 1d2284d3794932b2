/** Texts that run something, load something or break a page where they are taken for more than text. */
import { hostileTexts } from "../print/hostile-texts.js";

/** What a page may run or load. */
export const attempts: readonly string[] = [
  "<script>pwned=1</script>",
  "</script><script>pwned=1</script>",
  "<img src=x onerror=pwned=1>",
  "<svg onload=pwned=1><script>pwned=1</script></svg>",
  '"><script>pwned=1</script>',
  "' onmouseover='pwned=1",
  '" autofocus onfocus="pwned=1" x="',
  "</td></tr></table><script>pwned=1</script><td>",
  "</code></pre></a></span></title></style></textarea></text></svg><script>pwned=1</script>",
  "--><script>pwned=1</script><!--",
  "]]><script>pwned=1</script><![CDATA[",
  "<?xml?><!DOCTYPE x><!ENTITY y>&y;",
  "[x](javascript:pwned=1) [y](JaVaScRiPt&colon;pwned=1) [z](data:text/html,<script>pwned=1</script>)",
  "[x][y] ![y] [y]: javascript:pwned=1",
  "javascript:pwned=1",
  "<javascript:pwned=1>",
  "<a href=javascript:pwned=1 id=x>x</a>",
  "<iframe srcdoc='<script>parent.pwned=1</script>'></iframe>",
  "<style>*{background:url(https://example.com/x)}</style>",
  "<base href=https://example.com/><meta http-equiv=refresh content=0;url=https://example.com/>",
  "<details open ontoggle=pwned=1><summary>x</summary></details>",
  "![x](https://example.com/x.png) <img src=https://example.com/x.png>",
  "<a id=scope.a></a><h2 id=overview>x</h2>",
  "{{constructor.constructor('pwned=1')()}}",
  "\\u003cscript>pwned=1\\u003c/script>",
  "<!-- scopegen:acme:scopes --> <!-- /scopegen --> <!-- scopegen:acme:scopes",
  '```mermaid graph LR; a-->b; click a href "javascript:pwned=1" ```',
  "\u202eevil\u2066 \u200f",
  "x\u2028y\u2029z",
  "one\ntwo\n\n- three\n# four\n---\n| a |\n| - |",
];

/** 50,000 characters, hostile at both ends and in the middle. */
const words = `${"a-very-long-word".repeat(8)}, `.repeat(192);
const long = `<b>|\`${words}<b>|\`*_[x](y)${words}|\``;

export const browserTexts: readonly string[] = [...attempts, ...hostileTexts, long];
