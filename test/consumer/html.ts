/** Texts in, HTML out in which no text is markup. */

/** A piece of a page. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A piece of a page, in which every value but `Html` stands as text; lists stand one after the other. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(parts.reduce((text, part, index) => text + htmlOf(values[index - 1]) + part));
}

type HtmlValue = string | Html | undefined | readonly (string | Html)[];

/** A whole page. */
export function page(title: string, body: Html): string {
  return html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>${title}</title>
      <style>
        body {
          font:
            1rem/1.5 system-ui,
            sans-serif;
          max-width: 36rem;
          margin: 3rem auto;
          padding: 0 1rem;
        }
        h1 {
          font-size: 1.4rem;
        }
        ul {
          list-style: none;
          padding: 0;
        }
        li {
          margin: 0.5rem 0;
        }
        small {
          color: #595959;
          display: block;
        }
        mark {
          background: #d9f2e3;
          border-radius: 0.25rem;
          padding: 0 0.3rem;
        }
        form {
          margin: 0.4rem 0;
        }
        button,
        input {
          font: inherit;
          padding: 0.25rem 0.75rem;
        }
        pre {
          background: #f4f4f4;
          padding: 0.75rem;
          overflow-x: auto;
        }
      </style>
      <h1>${title}</h1>
      ${body}
    </html> `.text;
}

function htmlOf(value: HtmlValue): string {
  if (value === undefined) return "";
  if (value instanceof Html) return value.text;
  if (typeof value !== "string") return value.map(htmlOf).join("");
  return value.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
