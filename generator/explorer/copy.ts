/** A text in, a button that copies it out. */
import { button } from "./element.js";

/** `what` completes the name of the button: "Copy the URL". */
export function copyButton(
  what: string,
  text: () => string,
  announce: (text: string) => void,
): HTMLButtonElement {
  const made = button("Copy", () => void copy(), { class: "copy", "aria-label": `Copy ${what}` });
  return made;

  async function copy(): Promise<void> {
    let told = "Copied";
    try {
      await navigator.clipboard.writeText(text());
    } catch {
      told = "Not allowed";
    }
    made.textContent = told;
    announce(told);
    setTimeout(() => {
      made.textContent = "Copy";
    }, 2000);
  }
}
