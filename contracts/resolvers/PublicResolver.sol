// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IANSRegistry} from "../registry/IANSRegistry.sol";
import {IDelegates} from "./IDelegates.sol";
import {ABIResolver} from "./profiles/ABIResolver.sol";
import {AddrResolver} from "./profiles/AddrResolver.sol";
import {ContentHashResolver} from "./profiles/ContentHashResolver.sol";
import {DIMResolver} from "./profiles/DIMResolver.sol";
import {DataResolver} from "./profiles/DataResolver.sol";
import {ExtendedFeatures} from "./profiles/ExtendedFeatures.sol";
import {InterfaceResolver} from "./profiles/InterfaceResolver.sol";
import {Multicallable} from "./profiles/Multicallable.sol";
import {NameResolver} from "./profiles/NameResolver.sol";
import {PubkeyResolver} from "./profiles/PubkeyResolver.sol";
import {RecordVersions} from "./profiles/RecordVersions.sol";
import {TextResolver} from "./profiles/TextResolver.sol";
import {Records} from "./Records.sol";

/**
 * @title PublicResolver
 * @notice The resolver that a name has unless its owner chooses another one. It answers what its owner, the owner's
 * operators and delegates wrote, one profile a file, with the interfaces and events of ENS; nothing for a name that is
 * not live. It answers for names themselves, not for names below them: it is no wildcard resolver (ENSIP-10).
 */
contract PublicResolver is
    ABIResolver,
    AddrResolver,
    ContentHashResolver,
    DIMResolver,
    DataResolver,
    InterfaceResolver,
    NameResolver,
    PubkeyResolver,
    TextResolver,
    RecordVersions,
    ExtendedFeatures,
    Multicallable
{
    constructor(IANSRegistry registry) Records(registry) {}

    /// @notice True for the interfaces of all profiles (ERC-165).
    function supportsInterface(
        bytes4 interfaceId
    )
        public
        view
        override(
            ABIResolver,
            AddrResolver,
            ContentHashResolver,
            DIMResolver,
            DataResolver,
            InterfaceResolver,
            NameResolver,
            PubkeyResolver,
            TextResolver,
            RecordVersions,
            ExtendedFeatures,
            Multicallable
        )
        returns (bool)
    {
        return interfaceId == type(IDelegates).interfaceId || super.supportsInterface(interfaceId);
    }
}
