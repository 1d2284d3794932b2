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
    const done = await navigator.clipboard.writeText(text()).then(
      () => true,
      () => false,
    );
    made.textContent = done ? "Copied" : "Not allowed here";
    announce(done ? `Copied ${what}` : "The browser does not allow copying here");
    setTimeout(() => {
      made.textContent = "Copy";
    }, 2000);
  }
}
