/** A server, a link or an OAuth endpoint whose URL is not of the kind that belongs there. */
import type { SpecDocument, Text } from "../document.js";
import { quoted } from "../wording.js";
import type { Rule } from "./rule.js";

export const invalidUrl: Rule = (document, report) => {
  for (const { text, problem } of urlsOf(document)) {
    if (!problem) continue;
    const [message, hint] = problem;
    report({ code: "invalid-url", range: text.range, message: `${quoted(text.value)} ${message}`, hint });
  }
};

/** What is wrong, to be read after the URL, and what to write instead. */
type UrlProblem = readonly [message: string, hint: string];

function urlsOf(document: SpecDocument): { text: Text; problem: UrlProblem | undefined }[] {
  const { authorization_endpoint, token_endpoint } = document.authorization;
  return [
    ...document.links.map(({ url }) => ({ text: url, problem: urlProblem(url.value) })),
    ...document.servers.map((text) => ({ text, problem: serverProblem(text.value) })),
    ...[authorization_endpoint, token_endpoint].flatMap((text) =>
      text ? [{ text, problem: oauthProblem(text.value) }] : [],
    ),
  ];
}

function urlProblem(text: string): UrlProblem | undefined {
  if (!/^https?:\/\//.test(text)) {
    return ["is no absolute http or https URL", `Write ${absolute(text)}.`];
  }
  if (/[^!-~]/u.test(text))
    return ["holds what a URL cannot hold", "Percent-encode spaces and what is not ASCII."];
  if (text.includes("\\")) {
    return ["holds a backslash, which to some readers is a slash and to others is not", "Write / or %5C."];
  }
  // To some readers more than two slashes are two: they would see a host where others see none.
  const hasHost = /^[^:]*:\/\/[^/?#]/.test(text) && hostOf(text) !== "";
  return hasHost ? undefined : ["is no URL", "Check the host and the port."];
}

/** The URL that was probably meant, or an example. */
function absolute(text: string): string {
  if (/^https?:\/\//i.test(text)) return text.replace(/^[^:]*/, (scheme) => scheme.toLowerCase());
  if (/^(?:\/\/)?[\w-]+(?:\.[\w-]+)+(?:[:/]|$)/.test(text)) return `https://${text.replace(/^\/\//, "")}`;
  return "one such as https://example.com";
}

function serverProblem(text: string): UrlProblem | undefined {
  const wrong = urlProblem(text);
  if (wrong) return wrong;
  if (/[{}]/.test(text)) return ["is a template, but a server has no parameters", "Write every server out."];
  if (/[?#]/.test(text)) {
    const before = text.replace(/[?#].*/s, "");
    return ["has a query or a fragment, to which no path can be appended", `Write ${before}.`];
  }
  if (hasUserinfo(text)) return ["has a user name or a password", "Remove what stands before the @."];
  const path = text.replace(/^[^:]*:\/\/[^/]*/, "").replace(/\/$/, "");
  if (!UNMATCHABLE.test(path)) return undefined;
  return [
    "has a base path that no request can match",
    "Remove empty and dot segments, backslashes, semicolons and odd escapes.",
  ];
}

/** Of a path without the slash at its end. */
const UNMATCHABLE = /\/\/|\/$|\/\.{1,2}(?=\/|$)|[;\\]|%(?:2[FfEe5]|5[Cc]|00)|%(?![0-9A-Fa-f]{2})/;

function oauthProblem(text: string): UrlProblem | undefined {
  const wrong = urlProblem(text);
  if (wrong) return wrong;
  if (!text.startsWith("https:")) {
    return [
      "is not https, so that codes and tokens could be read on their way",
      `Write ${text.replace("http", "https")}.`,
    ];
  }
  if (text.includes("#")) return ["has a fragment, which RFC 6749, section 3.1, forbids", "Remove it."];
  return hasUserinfo(text)
    ? ["has a user name or a password", "Remove what stands before the @."]
    : undefined;
}

function hasUserinfo(text: string): boolean {
  return /^[^:]*:\/\/[^/?#]*@/.test(text);
}

function hostOf(text: string): string {
  try {
    return new URL(text).hostname;
  } catch {
    return "";
  }
}
