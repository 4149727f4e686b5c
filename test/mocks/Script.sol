// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @dev A contract that makes the calls a test prepared, one after the other, and tells how each went: in one
/// transaction by {run}, or while it is asked, as a resolver that somebody chose, to write records.
contract Script {
    struct Call {
        address target;
        bytes data;
    }

    Call[] private _calls;

    event Called(uint256 indexed index, bool done, bytes answer);

    function prepare(Call[] calldata calls) external {
        delete _calls;
        for (uint256 i = 0; i < calls.length; ++i) _calls.push(calls[i]);
    }

    function multicallWithNodeCheck(bytes32, bytes[] calldata) external returns (bytes[] memory) {
        run();
        return new bytes[](0);
    }

    function run() public {
        for (uint256 i = 0; i < _calls.length; ++i) {
            (bool done, bytes memory answer) = _calls[i].target.call(_calls[i].data);
            emit Called(i, done, answer);
        }
    }
}
