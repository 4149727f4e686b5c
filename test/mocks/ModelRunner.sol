// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IServiceProviders} from "../../contracts/staking/IServiceProviders.sol";
import {ModelReader} from "./ModelReader.sol";

/// @dev Somebody of the reference model: does what it is told, and says how it went.
contract ModelActor {
    function act(address target, bytes calldata data) external returns (bool done, bytes memory answer) {
        // What cannot be done is an answer here.
        return target.call(data);
    }
}

/// @dev Plays what the people of the reference model do in one second, and then reads all figures.
contract ModelRunner is ModelReader {
    struct Step {
        uint8 actor;
        address target;
        bytes data;
    }

    ModelActor[] public actors;

    event Acted(bool done, bytes answer);

    constructor(IServiceProviders custody, ModelActor[] memory actors_) ModelReader(custody) {
        actors = actors_;
    }

    function play(Step[] calldata steps, Question calldata q) external {
        for (uint256 i = 0; i < steps.length; ++i) {
            (bool done, bytes memory answer) = actors[steps[i].actor].act(steps[i].target, steps[i].data);
            emit Acted(done, answer);
        }
        read(q);
    }
}
