import type { HardhatPlugin } from "hardhat/types/plugins";

/**
 * Leaves out what the compiler says about the source of dependencies: nobody here can mend it, and it would hide what
 * it says about ours. Errors are never left out.
 */
export const quietDependencies: HardhatPlugin = {
  id: "quiet-dependencies",
  hookHandlers: {
    solidity: async () => ({
      default: async () => ({
        invokeSolc: async (context, compiler, input, config, next) => {
          const output = await next(context, compiler, input, config);
          const ours = output.errors?.filter(
            ({ severity, formattedMessage }) => severity === "error" || !formattedMessage?.includes("--> npm/"),
          );
          return ours === undefined ? output : { ...output, errors: ours };
        },
      }),
    }),
  },
};
