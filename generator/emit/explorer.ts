/** A catalog in, `docs/explorer.html` out: one page that holds all it needs and asks the network for nothing. */
import { createHash } from "node:crypto";
import type { ScopeCatalog } from "../model/catalog.js";
import { htmlHeader } from "../print/header.js";
import { htmlJson, htmlText, type Html } from "../print/html.js";
import { explorerData } from "./explorer-data.js";
import type { GeneratedFile } from "./generated-file.js";
import type { EmitOptions } from "./options.js";

export function emitExplorer(catalog: ScopeCatalog, { explorer }: EmitOptions): GeneratedFile[] {
  // Ours, and no text of a spec in them: the build has seen to it that they end no element.
  const [script, styles] = [explorer.script as Html, explorer.styles as Html];
  const title = htmlText(catalog.title);
  const text = `${htmlHeader(catalog.specPath)}
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy({ script, styles })}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}: access scopes explorer</title>
<style>${styles}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<div id="explorer"><noscript>This page needs JavaScript. access-scopes.md and endpoints.md hold the same table.</noscript></div>
<script id="data" type="application/json">${htmlJson(explorerData(catalog))}</script>
<script>${script}</script>
</body>
</html>
`;
  return [{ path: "docs/explorer.html", text, format: "verbatim" }];
}

/** Nothing is loaded from anywhere, and nothing runs but this very script. */
function policy({ script, styles }: { readonly script: string; readonly styles: string }): string {
  return [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(styles)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
