// SPDX-License-Identifier: MIT
pragma solidity ^0.8.30;

import {Node} from "../../contracts/names/Node.sol";
import {Entry, EntryFlags} from "../../contracts/registry/Entry.sol";
import {IFeeRouter} from "../../contracts/registrar/IFeeRouter.sol";
import {INameRegistrar} from "../../contracts/registrar/INameRegistrar.sol";
import {System} from "../helpers/System.sol";

/**
 * @dev What people do with names, in any order: each function is one act by one person, or nothing where it makes no
 * sense. Beside the contracts it keeps what a person would remember ("this is mine, I wrote that there"), and knows
 * nothing of versions, flags or slots.
 */
contract NamesHandler is System {
    /// @dev What people remember of a name; `hand` counts how often its records had to be gone.
    struct Memory {
        address holder;
        string text;
        uint256 hand;
        bool payToOwner;
        uint40 expiry;
    }

    bytes32 private constant _DIM = 0xfc3457b539b216fe2995ea33d5a5c660f33ac35a6e718a99472446c5d232e79a;
    uint24 public constant SEAT = 1;

    string[4] private _labels = ["alpha", "beta2", "gamma", unicode"王小明"];
    address[4] public people;
    bytes32[] public nodes;
    mapping(bytes32 node => Memory) private _memory;
    mapping(bytes32 node => mapping(uint256 hand => mapping(address who => bool))) private _delegates;

    address private _provider = makeAddr("service provider");
    uint256 public feesPaid;
    uint256 public feesPulled;
    uint256 private _tag;

    constructor() {
        deploySystem();
        seats.set(SEAT, _provider, true);
        for (uint256 i = 0; i < people.length; ++i) {
            people[i] = makeAddr(string.concat("person ", vm.toString(i)));
            vm.prank(treasury);
            dimt.transfer(people[i], 1_000_000_000e18);
            vm.prank(people[i]);
            dimt.approve(address(registrar), type(uint256).max);
        }
        for (uint256 i = 0; i < _labels.length; ++i) {
            bytes32 node = Node.child(_DIM, _labels[i]);
            bytes32 sub = Node.child(node, string("sub"));
            nodes.push(node);
            nodes.push(sub);
            nodes.push(Node.child(sub, string("sub")));
        }
    }

    // Acts of people.

    function registerName(uint8 who, uint8 which, uint8 term, uint8 wish) external {
        string memory label = _labels[which % 4];
        if (!registrar.available(label)) return;
        address person = people[who % 4];
        INameRegistrar.Registration memory asked;
        asked.label = label;
        asked.owner = people[wish % 4];
        asked.secret = bytes32(++_tag);
        asked.seat = wish % 3 == 0 ? SEAT : 0;
        asked.resolvesToOwner = wish % 2 == 0;
        asked.primary = wish % 5 == 0 && asked.owner == person;
        registrar.commit(registrar.commitmentOf(asked));
        skip(MIN_AGE);
        uint16 numYears = uint16(term % 3) + 1;
        (uint256 base, uint256 premium) = registrar.price(label, numYears);
        if (base + premium > dimt.balanceOf(person)) return;
        feesPaid += base + premium;
        vm.prank(person);
        bytes32 node = registrar.register(asked, numYears, base + premium);
        _begins(node, asked.owner, asked.resolvesToOwner);
    }

    function renewName(uint8 who, uint8 which, uint8 term) external {
        string memory label = _labels[which % 4];
        Entry memory e = registry.entry(Node.child(_DIM, label));
        if (e.expiry == 0 || vm.getBlockTimestamp() >= e.expiry + GRACE) return;
        uint16 numYears = uint16(term % 3) + 1;
        (uint256 base, ) = registrar.price(label, numYears);
        address person = people[who % 4];
        if (base > dimt.balanceOf(person)) return;
        feesPaid += base;
        vm.prank(person);
        registrar.renew(label, numYears, base);
    }

    function transferName(uint8 which, uint8 who, bool keepRecords) external {
        (bytes32 node, address holder) = _live(which);
        address to = people[who % 4];
        if (holder == address(0)) return;
        vm.prank(holder);
        if (keepRecords) {
            registry.transferKeepingRecords(to, node);
            _memory[node].holder = to;
        } else {
            registry.transferFrom(holder, to, uint256(node));
            if (to != holder) _begins(node, to, false);
        }
    }

    function writeText(uint8 which) external {
        (bytes32 node, address holder) = _live(which);
        if (holder == address(0)) return;
        _write(node, holder);
    }

    function appointDelegate(uint8 which, uint8 who, bool approved) external {
        (bytes32 node, address holder) = _live(which);
        address delegate = people[who % 4];
        if (holder == address(0) || delegate == holder) return;
        vm.prank(holder);
        resolver.approve(node, delegate, approved);
        _delegates[node][_memory[node].hand][delegate] = approved;
    }

    /// @dev Anybody tries to write anywhere; it works for the holder and the holder's delegates alone.
    function tryToWrite(uint8 which, uint8 who) external {
        bytes32 node = nodes[which % nodes.length];
        address writer = people[who % 4];
        Memory storage known = _memory[node];
        bool mayWrite = registry.isLive(node) && (writer == known.holder || _delegates[node][known.hand][writer]);
        if (mayWrite) {
            _write(node, writer);
        } else {
            vm.prank(writer);
            (bool done, ) = address(resolver).call(abi.encodeCall(resolver.setText, (node, "note", "stolen")));
            assertFalse(done, "a stranger wrote a record");
        }
    }

    function clearRecords(uint8 which) external {
        (bytes32 node, address holder) = _live(which);
        if (holder == address(0)) return;
        vm.prank(holder);
        registry.clearRecords(node);
        _memory[node].text = "";
        ++_memory[node].hand;
    }

    function payToOwner(uint8 which, bool enabled) external {
        (bytes32 node, address holder) = _live(which);
        if (holder == address(0)) return;
        vm.prank(holder);
        registry.setResolvesToOwner(node, enabled);
        _memory[node].payToOwner = enabled;
    }

    function makeSubname(uint8 which, uint8 who, bool resolvesToOwner) external {
        (bytes32 parent, address holder) = _live(which);
        bytes32 node = Node.child(parent, string("sub"));
        if (holder == address(0) || !_isTracked(node)) return;
        if (registry.entry(node).flags & EntryFlags.EMANCIPATED != 0 && registry.isLive(node)) return;
        address to = people[who % 4];
        vm.prank(holder);
        registry.createSubname(parent, "sub", to, 0, address(0), resolvesToOwner);
        _begins(node, to, resolvesToOwner);
    }

    function revokeSubname(uint8 which) external {
        (bytes32 node, ) = _live(which);
        Entry memory e = registry.entry(node);
        address above = registry.owner(registry.parentOf(node));
        if (e.flags & EntryFlags.EMANCIPATED != 0 || e.flags & EntryFlags.SUBNAME == 0) return;
        if (above == address(0) || !registry.isLive(node)) return;
        vm.prank(above);
        registry.revokeSubname(node);
        _begins(node, address(0), false);
    }

    function emancipate(uint8 which) external {
        (bytes32 node, ) = _live(which);
        bytes32 parent = registry.parentOf(node);
        address above = registry.owner(parent);
        if (above == address(0) || !registry.isLive(node)) return;
        vm.prank(above);
        try registry.emancipate(node) {} catch {}
    }

    function payOut(uint8 which) external {
        seats.set(SEAT, _provider, which % 3 != 0);
        feeRouter.releaseSeat(SEAT, which);
        if (which % 4 == 3) {
            if (feeRouter.owedToSeat(SEAT) != 0) feesPulled += feeRouter.paySeat(SEAT);
        } else if (feeRouter.owedToPool(IFeeRouter.Pool(which % 4)) != 0) {
            feesPulled += feeRouter.payPool(IFeeRouter.Pool(which % 4));
        }
    }

    function changeShares(uint16 a, uint16 b) external {
        uint16 seat = uint16(bound(a, 2000, 7000));
        uint16 toTreasury = uint16(bound(b, 0, 3000));
        if (seat + toTreasury > 8000) return;
        uint16 rest = 10_000 - seat - toTreasury;
        uint16 toVerifier = rest > 6000 ? rest - 6000 : 0;
        if (toVerifier > 2000) return;
        vm.prank(governance);
        feeRouter.setShares(IFeeRouter.Shares(seat, toVerifier, rest - toVerifier, toTreasury));
    }

    function passTime(uint16 hoursOn) external {
        skip(uint256(hoursOn % 4000) * 1 hours);
    }

    // What must hold.

    /// @dev True to what people remember: who holds it, what it answers, and that its time never shrank.
    function checkName(bytes32 node) external {
        Memory storage known = _memory[node];
        Entry memory e = registry.entry(node);
        bool live = registry.isLive(node);
        assertTrue(e.expiry >= known.expiry, "an expiry fell");
        known.expiry = e.expiry;
        assertEq(registry.owner(node), live ? known.holder : address(0), "holder");
        assertEq(registry.resolver(node), live ? address(resolver) : address(0), "resolver");
        assertEq(bytes(resolver.text(node, "note")), bytes(live ? known.text : ""), "text");
        address payee = live && known.payToOwner ? known.holder : address(0);
        assertEq(resolver.addr(node), payee, "address");
    }

    /// @dev Every name is counted once, with the one who holds it or held it last.
    function checkCounts() external view {
        uint256 held = 0;
        for (uint256 i = 0; i < nodes.length; ++i) {
            if (registry.entry(nodes[i]).owner != address(0)) ++held;
        }
        uint256 counted = 0;
        for (uint256 i = 0; i < people.length; ++i) counted += registry.balanceOf(people[i]);
        assertEq(counted, held, "balances");
    }

    /// @dev Fees in are shares booked or pulled; the router holds what it owes; the supply is what it was.
    function checkMoney() external view {
        uint256 owed = feeRouter.owedToSeat(SEAT) + _waiting();
        for (uint256 i = 0; i < 3; ++i) owed += feeRouter.owedToPool(IFeeRouter.Pool(i));
        assertEq(owed + feesPulled, feesPaid, "fees in = shares");
        assertEq(dimt.balanceOf(address(feeRouter)), owed, "router holds what it owes");
        assertEq(dimt.totalSupply(), SUPPLY, "supply");
    }

    function nodeCount() external view returns (uint256) {
        return nodes.length;
    }

    function _write(bytes32 node, address writer) private {
        string memory text = vm.toString(++_tag);
        vm.prank(writer);
        resolver.setText(node, "note", text);
        _memory[node].text = text;
    }

    /// @dev A name is in new hands: nothing of the former ones is left.
    function _begins(bytes32 node, address holder, bool toOwner) private {
        Memory storage known = _memory[node];
        (known.holder, known.text, known.payToOwner) = (holder, "", toOwner);
        ++known.hand;
    }

    function _live(uint8 which) private view returns (bytes32 node, address holder) {
        node = nodes[which % nodes.length];
        if (registry.isLive(node)) holder = _memory[node].holder;
    }

    function _isTracked(bytes32 node) private view returns (bool) {
        for (uint256 i = 0; i < nodes.length; ++i) if (nodes[i] == node) return true;
        return false;
    }

    /// @dev What waits for the seat: for no later year than the last that anybody paid.
    function _waiting() private view returns (uint256 sum) {
        uint256 period = feeRouter.nextPeriodOf(SEAT);
        if (period == 0) return 0;
        uint256 last = 0;
        for (uint256 i = 0; i < _labels.length; ++i) {
            uint256 expiry = registry.entry(Node.child(_DIM, _labels[i])).expiry;
            if (expiry > last) last = expiry;
        }
        for (; period <= last / feeRouter.PERIOD() + 1; ++period) sum += feeRouter.waitingFor(SEAT, period);
    }
}
