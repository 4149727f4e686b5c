// The package comes without types; this is what is used of it.
declare module "autocannon" {
  type Request = { path: string };
  type Options = {
    url: string;
    connections: number;
    duration: number;
    requests: { setupRequest: (request: Request) => Request }[];
  };
  type Result = { "2xx": number; non2xx: number; errors: number };
  export default function autocannon(options: Options): Promise<Result>;
}
