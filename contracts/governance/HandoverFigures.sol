// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IHandoverController} from "./IHandoverController.sol";

/**
 * @title HandoverFigures
 * @notice The bounds of the figures of a hand-over: none may put it off for ever. See {IHandoverController-Figures}.
 */
library HandoverFigures {
    function check(IHandoverController.Figures memory figures) internal pure {
        (uint256 seats, uint256 age) = (1, 0);
        for (uint256 i = 0; i < 3; ++i) {
            seats = _bounded("seats", figures.seats[i], seats, 256);
            if (seats & (seats - 1) != 0) revert IHandoverController.HandoverNotPowerOfTwo(seats);
            age = _bounded("ages", figures.ages[i], age, 730 days);
        }
        _bounded("hold", figures.hold, 0, 90 days);
        _bounded("veto", figures.veto, 0, 365 days);
        _bounded("proposals", figures.proposals, 0, 20);
        _bounded("sharedDelay", figures.sharedDelay, 0, 30 days);
    }

    function _bounded(string memory figure, uint256 given, uint256 least, uint256 most) private pure returns (uint256) {
        if (given < least || given > most) {
            revert IHandoverController.HandoverFigureOutOfBounds(figure, given, least, most);
        }
        return given;
    }
}
