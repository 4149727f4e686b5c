import type { ButtonHTMLAttributes } from "react";

const looks = {
  first:
    "bg-accent text-on-accent shadow-sm hover:bg-strong disabled:bg-inset disabled:text-soft disabled:shadow-none disabled:inset-ring disabled:inset-ring-line",
  second:
    "border border-edge bg-card text-ink hover:bg-inset disabled:border-line disabled:bg-transparent disabled:text-soft",
  plain: "text-accent underline-offset-4 hover:underline disabled:text-soft",
} as const;

/** How a button looks; links that act as buttons take the same classes. */
export function buttonClass(look: keyof typeof looks = "first"): string {
  // A small one is in line with the text above it: what it has around it is for the finger alone.
  const size = look === "plain" ? "-mx-1 px-1" : "px-5 py-2";
  return `inline-flex min-h-11 items-center justify-center gap-2 rounded-xl ${size} font-medium no-underline transition-colors ${looks[look]}`;
}

/** A button. `look`: the one thing to do here, something else, or something small. */
export function Button({
  look = "first",
  className = "",
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { look?: keyof typeof looks }) {
  return <button type="button" {...rest} className={`${buttonClass(look)} ${className}`} />;
}
