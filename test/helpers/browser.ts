import { JSDOM } from "jsdom";

/** Globals that React and its testing library expect of a browser. */
const names = ["window", "document", "navigator", "HTMLElement", "Node", "MutationObserver"] as const;

/** Makes this process look like a browser to React, until the function it gives back is called. */
export function pretendBrowser(): () => void {
  const { window } = new JSDOM("<!doctype html><body></body>", { url: "http://127.0.0.1/" });
  const before = names.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const name of names) {
    const value = name === "window" ? window : window[name];
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
    window.close();
  };
}
