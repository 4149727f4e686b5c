// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @dev A source of validators that answers whatever a test wrote, or misbehaves.
contract ValidatorsScriptedSource {
    enum Mode {
        Answer,
        Revert,
        BurnGas,
        RevertLong,
        AnswerLong
    }

    Mode public mode;
    bytes private _answer;

    function answer(address[] calldata validators) external {
        (mode, _answer) = (Mode.Answer, abi.encode(validators));
    }

    function answerBytes(bytes calldata raw) external {
        (mode, _answer) = (Mode.Answer, raw);
    }

    function misbehave(Mode newMode) external {
        mode = newMode;
    }

    function getValidators() external view returns (address[] memory) {
        if (mode == Mode.Answer) _return(_answer);
        while (mode == Mode.BurnGas) {}
        uint256 longest = _affordable();
        bool fails = mode == Mode.RevertLong;
        assembly {
            if fails {
                revert(0, longest)
            }
            mstore(0, 32)
            mstore(32, 21)
            if gt(longest, 0) {
                return(0, longest)
            }
            revert(0, 0)
        }
    }

    /// @dev As many bytes of memory as the gas pays for, nearly: n words cost 3 n + n² / 512.
    function _affordable() private view returns (uint256 bytesLong) {
        if (mode == Mode.Revert) return 0;
        uint256 budget = gasleft() - 20_000;
        uint256 words = 0;
        for (uint256 step = 1 << 15; step != 0; step >>= 1) {
            uint256 more = words + step;
            if (3 * more + (more * more) / 512 < budget) words = more;
        }
        return words * 32;
    }

    function _return(bytes memory data) private pure {
        assembly {
            return(add(data, 32), mload(data))
        }
    }
}
