/** The most gas each operation may use; a test holds the measured figures to it. */
export const limits: Record<string, number> = {
  commit: 45_000,
  register: 130_000,
  "register+addr+primary": 165_000,
  journey: 210_000,
  "permit first": 55_000,
  "permit again": 36_000,
  renew: 78_000,
  transfer: 42_000,
  "transfer to a first owner": 58_000,
  setAddr: 56_000,
  "setAddr overwrite": 39_000,
  "setText 32": 78_000,
  "setText 300": 155_000,
  setPrimary: 52_000,
  subname: 100_000,
  resolve: 70_000,
};
