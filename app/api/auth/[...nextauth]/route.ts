import NextAuth from "next-auth";
import { authOptions } from "@/lib/platform/auth-options";

type Params = { params: Promise<{ nextauth: string[] }> };

async function handle(request: Request, context: Params): Promise<Response> {
  return (await NextAuth(request as never, context as never, authOptions())) as Response;
}

export { handle as GET, handle as POST };
