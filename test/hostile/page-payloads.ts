/** Texts that set a marker, or load something, where a page takes them for more than text: all that browsers are tried with. */
import { attempts } from "../browser/hostile-texts.js";

const more: readonly string[] = [
  "<svg/onload=pwned=1>",
  "<svg><animate onbegin=pwned=1 attributeName=x dur=1s>",
  "<svg><a xlink:href=javascript:pwned=1><text>x</text></a></svg>",
  "<math><mtext><table><mglyph><style><img src=x onerror=pwned=1></style></mglyph></table></mtext></math>",
  '<noscript><p title="</noscript><img src=x onerror=pwned=1>"></p>',
  "<object data=javascript:pwned=1></object><embed src=javascript:pwned=1>",
  "<form action=javascript:pwned=1><button>x</button></form>",
  "<input autofocus onfocus=pwned=1>",
  "<link rel=stylesheet href=https://example.com/x.css>",
  "<p style=animation:x onanimationstart=pwned=1>x</p>",
  "<template><script>pwned=1</script></template>",
  "<!--><img src=x onerror=pwned=1>-->",
  "<![CDATA[><img src=x onerror=pwned=1>]]>",
  "&#60;script&#62;pwned=1&#60;/script&#62; &lt;img src=x onerror=pwned=1&gt;",
  "[x](&#106;avascript:pwned=1) [y](<javascript:pwned=1>) [z](java\tscript:pwned=1)",
  '![x](x"onerror="pwned=1) ![y](https://example.com/y "z")',
  '<https://example.com/"onclick="pwned=1>',
  "\\<img src=x onerror=pwned=1> \\\\<img src=x onerror=pwned=1>",
  "`<img src=x onerror=pwned=1> `` <img src=x onerror=pwned=1>",
  "| <img src=x onerror=pwned=1> | x |\\| <img src=x onerror=pwned=1>",
  "one\n\n<script>pwned=1</script>\n\n<div onclick=pwned=1>x</div>\n\ntwo",
  "one\n\n    <script>pwned=1</script>\n```html\n<script>pwned=1</script>\n```\n~~~\n",
  "one\n[x]: javascript:pwned=1 'title'\n\n[x]\n\n[^1]\n\n[^1]: <img src=x onerror=pwned=1>",
  "<x>\u2028<script>pwned=1</script>\u2029",
];

export const pagePayloads: readonly string[] = [...attempts, ...more];
