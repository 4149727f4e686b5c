// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IL2Names} from "./IL2Names.sol";

/**
 * @title L2Names
 * @notice See {IL2Names}. Nobody owns it.
 */
contract L2Names is IL2Names {
    /**
     * @dev A record with a fingerprint, by which one proven slot is enough for a value of any length.
     * @param fingerprint keccak256 of the value, with the bits flipped that keccak256 of nothing has: so a slot that
     * was never written is the fingerprint of an empty value.
     */
    struct Record {
        bytes32 fingerprint;
        string value;
    }

    /// @dev Slot 0, see {IL2Names}.
    mapping(address issuer => mapping(bytes32 node => Subname)) private _subnames;
    /// @dev Slot 1, see {IL2Names}.
    mapping(address issuer => mapping(bytes32 node => mapping(uint256 epoch => mapping(string key => Record))))
        private _records;

    /// @inheritdoc IL2Names
    function grant(bytes32 node, address owner, uint64 expires) external override {
        if (owner == address(0)) revert SubnameWithoutOwner(node);
        _set(msg.sender, node, owner, expires);
    }

    /// @inheritdoc IL2Names
    function revoke(bytes32 node) external override {
        _set(msg.sender, node, address(0), 0);
    }

    /// @inheritdoc IL2Names
    function transfer(address issuer, bytes32 node, address to) external override {
        if (to == address(0)) revert SubnameWithoutOwner(node);
        _set(issuer, node, to, _owned(issuer, node).expires);
    }

    /// @inheritdoc IL2Names
    function setRecords(address issuer, bytes32 node, RecordText[] calldata records) external override {
        uint32 epoch = _owned(issuer, node).epoch;
        for (uint256 i = 0; i < records.length; ++i) {
            RecordText calldata record = records[i];
            bytes32 fingerprint = keccak256(bytes(record.value)) ^ keccak256("");
            _records[issuer][node][epoch][record.key] = Record(fingerprint, record.value);
            emit RecordChanged(issuer, node, record.key, epoch, record.key, record.value);
        }
    }

    /// @inheritdoc IL2Names
    function subnameOf(address issuer, bytes32 node) external view override returns (Subname memory) {
        return _subnames[issuer][node];
    }

    /// @inheritdoc IL2Names
    function recordOf(
        address issuer,
        bytes32 node,
        string calldata key
    ) external view override returns (string memory) {
        return _records[issuer][node][_subnames[issuer][node].epoch][key].value;
    }

    /// @dev The door of every change of hands.
    function _set(address issuer, bytes32 node, address owner, uint64 expires) private {
        Subname storage subname = _subnames[issuer][node];
        uint32 epoch = subname.owner == owner ? subname.epoch : subname.epoch + 1;
        (subname.owner, subname.expires, subname.epoch) = (owner, expires, epoch);
        emit SubnameChanged(issuer, node, owner, expires, epoch);
    }

    /// @dev The subname, if it is the caller's now, or a revert.
    function _owned(address issuer, bytes32 node) private view returns (Subname memory subname) {
        subname = _subnames[issuer][node];
        bool owned = subname.owner == msg.sender && block.timestamp <= subname.expires;
        if (!owned) revert NotSubnameOwner(issuer, node, msg.sender);
    }
}
