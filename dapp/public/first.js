// Runs before the first paint: the theme that was chosen, and whether the page asked for is the first one.
(() => {
  const root = document.documentElement;
  try {
    const theme = localStorage.getItem("ans.theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    if (localStorage.getItem("ans.language") === "zh") root.lang = "zh";
  } catch {
    // Nothing was kept, or nothing may be.
  }
  if (!/^#?\/?(\?|$)/.test(location.hash)) root.dataset.page = "inner";
})();
