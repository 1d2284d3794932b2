/** A catalog in, `docs/explorer.html` out: one page that holds all it needs and asks the network for nothing. */
import { createHash } from "node:crypto";
import type { ScopeCatalog } from "../model/catalog.js";
import { htmlHeader } from "../print/header.js";
import { htmlAsset } from "../print/asset.js";
import { html, htmlJson, htmlText } from "../print/html.js";
import type { Html } from "../print/html.js";
import { explorerData } from "./explorer-data.js";
import type { GeneratedFile } from "./generated-file.js";
import type { EmitOptions } from "./options.js";

export function emitExplorer(catalog: ScopeCatalog, { explorer }: EmitOptions): GeneratedFile[] {
  const [script, styles] = [htmlAsset(explorer.script), htmlAsset(explorer.styles)];
  const title = htmlText(catalog.title);
  const text = html`${htmlHeader(catalog.specPath)}
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
  return [{ path: "docs/explorer.html", text }];
}

/** Nothing is loaded from anywhere, and nothing runs but this very script. */
function policy({ script, styles }: { readonly script: Html; readonly styles: Html }): Html {
  return html`default-src 'none'; script-src '${hashOf(script)}'; style-src '${hashOf(styles)}'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
}

function hashOf(text: Html): Html {
  return html`sha256-${htmlText(createHash("sha256").update(text).digest("base64"))}`;
}
