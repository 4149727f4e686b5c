// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

/**
 * @title IBatchGateway
 * @notice What a batch gateway answers (ENSIP-21): it does several lookups at once, each of them apart from the others.
 * Many clients are their own batch gateway, which they know by the URL `x-batch-gateway:true`.
 */
interface IBatchGateway {
    /// @notice One lookup, see {IOffchainLookup}.
    struct Request {
        address sender;
        string[] urls;
        bytes data;
    }

    /**
     * @notice Does all lookups.
     * @return failures For each request, whether no gateway answered it.
     * @return responses For each request the gateway's response, or why there is none: `HttpError(uint16,string)` or
     * `Error(string)`.
     */
    function query(
        Request[] calldata requests
    ) external view returns (bool[] memory failures, bytes[] memory responses);
}
