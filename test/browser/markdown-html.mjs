/** GitHub-flavoured Markdown in, the HTML of its blocks out, tags in it kept. */
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

/** As GitHub renders it: the tags that may run something are shown as text. */
export function markdownHtml(text) {
  return render(text, gfmHtml());
}

/** As a careless site renders it: a script in the text is a script on the page. */
export function unfilteredHtml(text) {
  const { htmlFlowData: _flow, htmlTextData: _text, ...exit } = gfmHtml().exit;
  return render(text, { ...gfmHtml(), exit });
}

function render(text, html) {
  return micromark(text, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [html] });
}
