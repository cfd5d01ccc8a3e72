package io.didymium.passport.verify;

import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;
import static io.didymium.passport.testing.Counted.event;
import static io.didymium.passport.testing.Counted.move;
import static io.didymium.passport.testing.Counted.passport;

import io.didymium.core.balance.piece.PieceFinding;
import io.didymium.core.testing.SmallChain;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.attack.Insider;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.testing.Counted;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.verify.FindingCasesTest.Case;
import java.util.List;
import java.util.function.UnaryOperator;

/** Cases of pieces, packages and parts. */
final class PieceCases {
    private static final PassportBundle BUNDLE = Counted.bundle();

    private PieceCases() {}

    static List<Case> all() {
        return List.of(
                one(
                        PieceFinding.COUNT_MASS_MISMATCH,
                        REJECTED,
                        "ten thousand magnets more than the batch weighs",
                        who -> both(who, "magnets", "purchase", count(84_596), count(94_596))),
                one(
                        PieceFinding.BILL_TOO_HEAVY,
                        REJECTED,
                        "magnets in rotors that weigh more than the rotors",
                        who -> both(who, "rotors", "assembly", "\"mass\":\"0.0145\"", "\"mass\":\"0.145\"")),
                one(
                        PieceFinding.PACKAGES_MASS_MISMATCH,
                        REJECTED,
                        "drums that are lighter than they were",
                        who -> who.replace(passport("oxide"), "\"tareMass\":\"3\"", "\"tareMass\":\"2\"")),
                one(
                        PieceFinding.PIECE_MASS_VAGUE,
                        INDETERMINATE,
                        "magnets of a mass that is known to a seventh",
                        who -> both(
                                who,
                                "recovered",
                                "dismantling",
                                "\"standardUncertainty\":\"0.00002\"",
                                "\"standardUncertainty\":\"0.002\"")),
                one(
                        PieceFinding.SEAL_REUSED,
                        REJECTED,
                        "the seal of a drum on a box of magnets",
                        who -> who.set(
                                passport("old"),
                                "/credentialSubject/packages",
                                "[{\"packageId\":\"B1\",\"grossMass\":\"0.06\",\"grossUncertainty\":\"0.00001\","
                                        + "\"tareMass\":\"0.002\",\"tareUncertainty\":\"0.00001\",\"sealNumber\":\"S1\"}]")),
                one(
                        PieceFinding.PIECES_MISSING,
                        REJECTED,
                        "one rotor fewer than the magnets give",
                        who -> both(who, "rotors", "assembly", count(21_149), count(21_148))),
                one(
                        PieceFinding.PIECES_CREATED,
                        REJECTED,
                        "one rotor more than the magnets give",
                        who -> both(who, "rotors", "assembly", count(21_149), count(21_150))),
                one(
                        PieceFinding.SERIAL_UNKNOWN,
                        REJECTED,
                        "an item with the number of another rotor",
                        who -> who.replace(event("numbering"), "[\"R-77\"]", "[\"R-78\"]")),
                one(
                        PieceFinding.PARTS_MASS_MISMATCH,
                        REJECTED,
                        "magnets that weigh 13 g in the rotors",
                        who -> both(who, "rotors", "assembly", "\"mass\":\"0.0145\"", "\"mass\":\"0.013\"")),
                one(
                        PieceFinding.PIECES_UNCOUNTED,
                        INDETERMINATE,
                        "rotors taken, nobody knows how many",
                        who -> who.remove(event("numbering"), "/credentialSubject/0/inputPieces")),
                one(
                        PieceFinding.MAPPING_MIXED,
                        REJECTED,
                        "magnets that keep apart in a melt",
                        who -> who.setText(event("repair"), "/credentialSubject/0/activityType/code", "STRIP_CASTING")),
                one(
                        PieceFinding.MAPPING_UNPROVEN,
                        INDETERMINATE,
                        "magnets kept apart that nobody counted",
                        who -> who.remove(passport("kept"), "/credentialSubject/countedPieces")
                                .remove(event("repair"), "/credentialSubject/0/outputBatch/0/countedPieces")),
                one(
                        PieceFinding.MAPPING_MISMATCH,
                        REJECTED,
                        "a magnet that holds more than what it is said to be made of",
                        who -> who.setText(
                                event("repair"), "/credentialSubject/0/outputBatch/0/madeFrom/0/mass", "0.03")),
                one(
                        PieceFinding.PORTION_MASS_MISMATCH,
                        REJECTED,
                        "four hundred rotors with the mass of five hundred",
                        who -> who.replace(move("rotors"), count(500), count(400))),
                one(
                        PieceFinding.PACKAGE_UNKNOWN,
                        REJECTED,
                        "a drum that the batch does not have",
                        who -> who.replace(move("drum"), "\"D1\"", "\"D9\"")),
                one(
                        PieceFinding.PIECE_NOT_THERE,
                        REJECTED,
                        "a rotor moved that was made an item of its own",
                        who -> who.set(
                                move("rotors"),
                                "/credentialSubject/0/movedPieces/0",
                                "{\"ofProduct\":\"" + SmallChain.batchId("rotors")
                                        + "\",\"serialNumbers\":[\"R-77\"]}")),
                one(
                        PieceFinding.PIECES_OVERDRAWN,
                        REJECTED,
                        "five hundred rotors taken apart of 499 that arrived",
                        who -> who.replace(move("rotors"), count(500), count(499))));
    }

    private static Case one(PieceFinding code, Verdict verdict, String what, UnaryOperator<Insider> change) {
        return new Case(
                code,
                verdict,
                what,
                () -> Sketched.verify(change.apply(new Insider(BUNDLE)).bundle()));
    }

    /** A batch's own passport and the event that made it, changed in the same way. */
    private static Insider both(Insider who, String batch, String step, String text, String by) {
        return who.replace(passport(batch), text, by).replace(event(step), text, by);
    }

    private static String count(long count) {
        return "\"pieceCount\":\"" + count + "\"";
    }
}
