/** Debian's Chromium, or another one that is on this machine. */
import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const { CHROMIUM_PATH } = process.env;
const places =
  CHROMIUM_PATH === undefined
    ? ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    : [CHROMIUM_PATH];

/** Where Chromium is; undefined where it is not. */
export const chromiumPath = places.find((path) => existsSync(path));

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    ...(chromiumPath && { executablePath: chromiumPath }),
    // Chromium's sandbox refuses to run as root, which is what a container mostly is.
    chromiumSandbox: process.getuid?.() !== 0,
  });
}
