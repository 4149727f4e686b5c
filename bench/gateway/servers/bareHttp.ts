// The ceiling: node:http that says hello.
import { createServer } from "node:http";

import { portOf, report } from "./report.ts";

const server = createServer((_request, response) => response.end("hello"));
server.listen(0, "127.0.0.1", () => report(portOf(server.address())));
