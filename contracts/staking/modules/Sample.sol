// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title Sample
 * @notice Draws numbers without drawing one twice, each with the same chance.
 */
library Sample {
    /**
     * @notice The first steps of a shuffle (Fisher and Yates) of the numbers from 0, of which only those are kept that
     * were moved: after each step `moved[i]` stands where `places[i]` was.
     * @param size How many numbers there are; at least `count`.
     * @param count How many are drawn.
     */
    function draw(bytes32 seed, uint256 size, uint256 count) internal pure returns (uint256[] memory drawn) {
        drawn = new uint256[](count);
        uint256[] memory places = new uint256[](count);
        uint256[] memory moved = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) {
            uint256 place = i + (uint256(keccak256(abi.encode(seed, i))) % (size - i));
            drawn[i] = _at(place, places, moved, i);
            moved[i] = _at(i, places, moved, i);
            places[i] = place;
        }
    }

    /// @dev What stands at a place after some steps: what the last step that touched it left there.
    function _at(
        uint256 place,
        uint256[] memory places,
        uint256[] memory moved,
        uint256 steps
    ) private pure returns (uint256) {
        for (uint256 i = steps; i > 0; --i) {
            if (places[i - 1] == place) return moved[i - 1];
        }
        return place;
    }
}
