// The package comes without types; this is what is used of it.
declare module "autocannon" {
  type Client = { setRequests: (requests: { path: string }[]) => void };
  type Options = {
    url: string;
    connections: number;
    duration: number;
    timeout: number;
    setupClient: (client: Client) => void;
  };
  type Result = { "2xx": number; non2xx: number; errors: number };
  export default function autocannon(options: Options): Promise<Result>;
}
