import type { ButtonHTMLAttributes } from "react";

const looks = {
  first: "bg-accent text-on-accent hover:bg-strong disabled:bg-inset disabled:text-soft",
  second: "border border-edge bg-card text-ink hover:bg-inset disabled:text-soft",
  plain: "text-accent underline-offset-4 hover:underline disabled:text-soft",
} as const;

/** How a button looks; links that act as buttons take the same classes. */
export function buttonClass(look: keyof typeof looks = "first"): string {
  const size = look === "plain" ? "px-1" : "px-5";
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
