// uPlot makes number formats of the browser's locale as soon as it is loaded. Some systems report one that no format
// takes, as "en-US@posix": then it is given English.
try {
  Intl.getCanonicalLocales(navigator.language);
} catch {
  Object.defineProperty(navigator, "language", { value: "en-US", configurable: true });
}
