// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {ANSRegistry} from "../../contracts/registry/ANSRegistry.sol";
import {IFeeRouter} from "../../contracts/registrar/IFeeRouter.sol";
import {INameRegistrar} from "../../contracts/registrar/INameRegistrar.sol";
import {PublicResolver} from "../../contracts/resolvers/PublicResolver.sol";
import {IReverseRegistrar} from "../../contracts/resolvers/IReverseRegistrar.sol";
import {SeatsMock} from "../mocks/SeatsMock.sol";
import {Test} from "./Test.sol";

interface IOwnableRegistrar is INameRegistrar {
    function transferOwnership(address newOwner) external;
}

/// @dev The whole system for Solidity tests, owned by `governance`; the supply lies with `treasury`.
abstract contract System is Test {
    uint256 internal constant SUPPLY = 10_000_000_000e18;
    uint40 internal constant GRACE = 30 days;
    uint256 internal constant MIN_AGE = 60;

    address internal governance = makeAddr("governance");
    address internal treasury = makeAddr("treasury");
    address internal verifier = makeAddr("verifier");

    IERC20 internal dimt;
    ANSRegistry internal registry;
    IOwnableRegistrar internal registrar;
    SeatsMock internal seats;
    IFeeRouter internal feeRouter;
    PublicResolver internal resolver;
    IReverseRegistrar internal reverse;

    function deploySystem() internal {
        vm.warp(1_800_000_000);
        address[] memory to = new address[](1);
        uint256[] memory amounts = new uint256[](1);
        (to[0], amounts[0]) = (treasury, SUPPLY);
        dimt = IERC20(deploy("DIMToken.sol:DIMToken", abi.encode(to, amounts)));
        registry = ANSRegistry(deploy("ANSRegistry.sol:ANSRegistry", abi.encode(address(this), GRACE)));
        uint256[5] memory yearly = [uint256(2048e18), 1024e18, 512e18, 128e18, 16e18];
        registrar = IOwnableRegistrar(
            deploy(
                "NameRegistrar.sol:NameRegistrar",
                abi.encode(address(this), dimt, registry, "dim", yearly, 1e26, MIN_AGE, 1 days)
            )
        );
        seats = SeatsMock(deploy("SeatsMock.sol:SeatsMock", abi.encode(dimt)));
        feeRouter = IFeeRouter(
            deploy("FeeRouter.sol:FeeRouter", abi.encode(governance, dimt, registrar, seats, treasury))
        );
        vm.prank(governance);
        feeRouter.setPayee(IFeeRouter.Pool.Verifier, verifier);
        resolver = PublicResolver(deploy("PublicResolver.sol:PublicResolver", abi.encode(registry)));
        reverse = IReverseRegistrar(deploy("ReverseRegistrar.sol:ReverseRegistrar", abi.encode(registry)));
        registrar.setFeeRouter(address(feeRouter));
        registry.setRegistrar("dim", address(registrar));
        registry.setDefaults(address(resolver), address(reverse));
        registry.transferOwnership(governance);
        registrar.transferOwnership(governance);
    }
}
