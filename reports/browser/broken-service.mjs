// A service that keeps the contract except for a few members and codes, so that it is known what a run must find.
import http from "node:http";

/** Each mutation, the rule that a run must name for it, and the rules that cannot be judged because of it. */
export const MUTATIONS = [
  {
    rule: "CreateVServerGroup/error/BackendServer.InvalidType",
    hides: ["CreateVServerGroup/error/BackendServer.InvalidType.message"],
    mutate: (action, body) => action === "CreateVServerGroup"
      && body.replace('"BackendServer.InvalidType"', '"BackendServers.InvalidType"'),
  },
  {
    rule: "RemoveVServerGroupBackendServers/reply/Weight",
    hides: [],
    mutate: (action, body) => action === "RemoveVServerGroupBackendServers"
      && body.replace(/"Weight"\s*:\s*(\d+)/g, '"Weight":"$1"'),
  },
  {
    rule: "SetBackendServers/error/Mismatched.ZoneId.message",
    hides: [],
    mutate: (action, body) => action === "SetBackendServers"
      && body.replace(/("Code"\s*:\s*"Mismatched\.ZoneId"[^}]*"Message"\s*:\s*)"[^"]*"/, '$1"Zones do not match."'),
  },
];

/** Starts it in front of a service that keeps the whole contract. */
export function startBrokenService(origin) {
  const server = http.createServer((request, reply) => {
    const chunks = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => forward(origin, request, Buffer.concat(chunks), reply));
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve({
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => { server.close(); server.closeAllConnections(); },
  })));
}

function forward(origin, request, sent, reply) {
  const target = new URL(request.url, origin);
  const headers = { ...request.headers, host: target.host };
  const onward = http.request(target, { method: request.method, headers }, (answer) => {
    const chunks = [];
    answer.on("data", (chunk) => chunks.push(chunk));
    answer.on("end", () => {
      const action = target.searchParams.get("Action") ?? "";
      const text = Buffer.concat(chunks).toString("utf8");
      const body = MUTATIONS.reduce((mutated, each) => each.mutate(action, mutated) || mutated, text);
      const kept = Object.entries(answer.headers)
        .filter(([name]) => !["content-length", "transfer-encoding", "connection"].includes(name));
      reply.writeHead(answer.statusCode, Object.fromEntries(kept));
      reply.end(body);
    });
  });
  onward.on("error", () => reply.destroy());
  onward.end(sent);
}
