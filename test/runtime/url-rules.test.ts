/** What is said of a URL that an authorization request must not use, and which ones it may use. */
import { describe, expect, test } from "vitest";
import { checkEndpointUrl, checkRedirectUri, queryNames } from "../../generator/runtime/url-rules.js";

const VISIBLE = "it must be visible ASCII without quotes, backslashes and braces";
const HOST = "its host cannot be read";
const not = (scheme: string) => `not ${scheme}, but https, and for redirects http on loopback or com.app:`;

describe("an authorization endpoint", () => {
  test.each<[unknown, string]>([
    [undefined, "a URL is a text"],
    [1, "a URL is a text"],
    ["", VISIBLE],
    [" https://a", VISIBLE],
    ["https://a ", VISIBLE],
    ["https://ä", VISIBLE],
    ['https://a/"', VISIBLE],
    ["https://a/\\", VISIBLE],
    ["https://a/{b}", VISIBLE],
    ["https://a/%", "it has a broken escape"],
    ["https://a/%4", "it has a broken escape"],
    ["https://a/%4g", "it has a broken escape"],
    ["https://a/%g4", "it has a broken escape"],
    ["https://a#", "no fragment is allowed"],
    ["a", "it must be absolute"],
    ["/https://a", "it must be absolute"],
    ["1https://a", "it must be absolute"],
    ["https://u@a", "no user name or password is allowed"],
    ["https:", HOST],
    ["https:a", HOST],
    ["http:a", HOST],
    ["https://", HOST],
    ["HTTPS:///a", HOST],
    ["https://a:b", HOST],
    ["https://a:443:1", HOST],
    ["https://[g]", HOST],
    ["https://x[::1]", HOST],
    ["ftp://!", HOST],
    ["http://a", not("http")],
    ["HTTP://localhost", not("HTTP")],
    ["com.app:/a", not("com.app")],
    ["xhttps:a", not("xhttps")],
    ["httpsx:a", not("httpsx")],
    ["ftp:///a", not("ftp")],
  ])("%s is refused", (url, why) => {
    expect(() => checkEndpointUrl(url as string)).toThrow(new TypeError(`authorizationEndpoint: ${why}`));
  });

  test.each([
    "https://a",
    "HTTPS://A.example:8443/b?c=%4a",
    "https://[::1]:1/",
    "https://a?b=c@d",
    "https://127.0.0.1",
  ])("%s is fine", (url) => {
    expect(() => checkEndpointUrl(url)).not.toThrow();
  });
});

describe("a redirect URI", () => {
  test.each([
    "https://a/b",
    "http://localhost",
    "http://LOCALHOST:1/a",
    "http://127.0.0.1:8080/a?b",
    "http://[::1]/",
    "com.app:/a",
    "com.app://a/b",
    "com.app:///a",
    "Com.App:a",
  ])("%s is fine", (url) => {
    expect(() => checkRedirectUri(url)).not.toThrow();
  });

  test.each([
    ["http://xlocalhost", not("http")],
    ["http://localhostx", not("http")],
    ["http://localhost.evil.example", not("http")],
    ["http://evil.example", not("http")],
    ["http://127.0.0.1.evil.example", not("http")],
    ["http://127a0.0.1", not("http")],
    ["http://127.0a0.1", not("http")],
    ["http://127.0.0a1", not("http")],
    ["http://1127.0.0.1", not("http")],
    ["http://[::11]", not("http")],
    ["app:/a", not("app")],
    ["javascript:a", not("javascript")],
    ["com.app://!", HOST],
    ["com.app://u@a", "no user name or password is allowed"],
  ])("%s is refused", (url, why) => {
    expect(() => checkRedirectUri(url)).toThrow(new TypeError(`redirectUri: ${why}`));
  });
});

test("the names in a query are decoded, in order, each as often as it stands there", () => {
  expect(queryNames("https://a")).toEqual([]);
  expect(queryNames("https://a?")).toEqual([]);
  expect(queryNames("https://a?b=c&b&&%64+e=f=g&=h?i")).toEqual(["b", "b", "d e", ""]);
  expect(queryNames("https://a?b\n=c")).toEqual(["b\n"]);
  expect(() => queryNames("https://a?b%FF=c")).toThrow(
    new TypeError("authorizationEndpoint: its query has a broken escape in b%FF"),
  );
});
