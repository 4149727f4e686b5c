// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IExtendedResolver} from "../../contracts/resolvers/profiles/IExtendedResolver.sol";
import {IOffchainLookup} from "../../contracts/resolvers/ccip/IOffchainLookup.sol";

/// @dev A resolver that answers as it was told: call by call, plain or extended, on chain or off.
contract ScriptedResolver is IOffchainLookup {
    enum Act {
        Nothing,
        Answer,
        Throw,
        Lookup
    }

    struct Line {
        Act act;
        bytes data;
        string[] urls;
        uint256 rounds;
    }

    mapping(bytes32 question => Line) private _script;
    mapping(bytes4 interfaceId => bool) public supportsInterface;
    mapping(bytes4 feature => bool) private _features;
    bool private _featuresThrow;

    /// @dev Any profile function: raw answers, as a plain resolver gives them.
    fallback(bytes calldata question) external returns (bytes memory) {
        return _play(question);
    }

    function support(bytes4 interfaceId, bool yes) external {
        supportsInterface[interfaceId] = yes;
    }

    function feature(bytes4 id) external {
        _features[id] = true;
    }

    function throwOnFeatures() external {
        _featuresThrow = true;
    }

    /// @dev Answers `question` with `data`.
    function answer(bytes calldata question, bytes calldata data) external {
        _script[keccak256(question)] = Line(Act.Answer, data, new string[](0), 0);
    }

    /// @dev Throws `data` at `question`.
    function fail(bytes calldata question, bytes calldata data) external {
        _script[keccak256(question)] = Line(Act.Throw, data, new string[](0), 0);
    }

    /// @dev Answers `question` with what the gateways say, after `rounds` lookups.
    function lookUp(bytes calldata question, string[] calldata urls, uint256 rounds) external {
        _script[keccak256(question)] = Line(Act.Lookup, "", urls, rounds);
    }

    /// @dev What an {IExtendedResolver} does, unless told to answer the whole call otherwise.
    function resolve(bytes calldata, bytes calldata data) external view returns (bytes memory) {
        if (_script[keccak256(msg.data)].act != Act.Nothing) _return(_play(msg.data));
        return _play(data);
    }

    function supportsFeature(bytes4 id) external view returns (bool) {
        require(!_featuresThrow, "no features");
        return _features[id];
    }

    /// @dev After a lookup by a plain resolver: the response is the raw answer. A response of "fail" is thrown.
    function plainCallback(bytes calldata response, bytes calldata extraData) external view {
        _return(_next(response, extraData));
    }

    /// @dev After a lookup by an extended resolver.
    function extendedCallback(bytes calldata response, bytes calldata extraData) external view returns (bytes memory) {
        return _next(response, extraData);
    }

    function _next(bytes calldata response, bytes calldata extraData) private view returns (bytes memory) {
        (bytes memory question, uint256 rounds) = abi.decode(extraData, (bytes, uint256));
        if (keccak256(response) == keccak256("fail")) revert("the gateway lied");
        if (rounds > 0) _lookUp(question, rounds);
        return response;
    }

    function _play(bytes calldata question) private view returns (bytes memory) {
        Line storage line = _script[keccak256(question)];
        if (line.act == Act.Throw) _throw(line.data);
        if (line.act == Act.Lookup) _lookUp(question, line.rounds);
        return line.data;
    }

    function _lookUp(bytes memory question, uint256 rounds) private view {
        bytes4 callback =
            supportsInterface[type(IExtendedResolver).interfaceId]
                ? this.extendedCallback.selector
                : this.plainCallback.selector;
        string[] memory urls = _script[keccak256(question)].urls;
        revert OffchainLookup(address(this), urls, question, callback, abi.encode(question, rounds - 1));
    }

    function _throw(bytes memory data) private pure {
        assembly ("memory-safe") {
            revert(add(data, 32), mload(data))
        }
    }

    function _return(bytes memory data) private pure {
        assembly ("memory-safe") {
            return(add(data, 32), mload(data))
        }
    }
}
