// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/// @dev The portal and the output oracle of an OP-Stack L2 in one, to which anybody posts the states of the L2.
contract OutputOracle {
    struct OutputProposal {
        bytes32 outputRoot;
        uint128 timestamp;
        uint128 l2BlockNumber;
    }

    OutputProposal[] private _outputs;

    uint256 public constant finalizationPeriodSeconds = 0;

    function propose(bytes32 outputRoot, uint128 l2BlockNumber) external {
        _outputs.push(OutputProposal(outputRoot, uint128(block.timestamp), l2BlockNumber));
    }

    function l2Oracle() external view returns (OutputOracle) {
        return this;
    }

    function getL2Output(uint256 index) external view returns (OutputProposal memory) {
        return _outputs[index];
    }

    function nextOutputIndex() external view returns (uint256) {
        return _outputs.length;
    }
}
