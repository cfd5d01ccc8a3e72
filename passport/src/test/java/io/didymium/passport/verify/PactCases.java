package io.didymium.passport.verify;

import static io.didymium.passport.report.FootprintClaimFinding.FOOTPRINT_EVIDENCE_ABSENT;
import static io.didymium.passport.report.FootprintClaimFinding.FOOTPRINT_EVIDENCE_DEPRECATED;
import static io.didymium.passport.report.FootprintClaimFinding.FOOTPRINT_EVIDENCE_DISAGREES;
import static io.didymium.passport.report.FootprintClaimFinding.FOOTPRINT_EVIDENCE_ENDED;
import static io.didymium.passport.report.FootprintClaimFinding.FOOTPRINT_EVIDENCE_TOO_LARGE;
import static io.didymium.passport.report.FootprintClaimFinding.FOOTPRINT_EVIDENCE_UNREADABLE;
import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;

import io.didymium.core.finding.FindingCode;
import io.didymium.core.lca.pact.PactFinding;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.testing.Footprints;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.verify.FindingCasesTest.Case;
import java.util.List;
import java.util.stream.Stream;

/** Cases of footprints of PACT as evidence of a claim. */
final class PactCases {
    private PactCases() {}

    static List<Case> all() {
        return Stream.of(ofDocuments(), ofDisagreement()).flatMap(List::stream).toList();
    }

    private static List<Case> ofDocuments() {
        return List.of(
                new Case(
                        FOOTPRINT_EVIDENCE_ABSENT,
                        INDETERMINATE,
                        "a document that is not there",
                        () -> Phosphate.verify(new Forgery(Footprints.withPact(pact -> pact))
                                .removeDocuments()
                                .bundle())),
                new Case(
                        FOOTPRINT_EVIDENCE_UNREADABLE,
                        REJECTED,
                        "a document that is none",
                        () -> Phosphate.verify(Footprints.withEvidence(claim -> Bytes.ofUtf8("24.50 kg")))),
                new Case(
                        FOOTPRINT_EVIDENCE_UNREADABLE,
                        REJECTED,
                        "a document of two footprints",
                        () -> Phosphate.verify(Footprints.withPact(one -> "{\"data\":[" + one + "," + one + "]}"))),
                new Case(
                        FOOTPRINT_EVIDENCE_TOO_LARGE,
                        INDETERMINATE,
                        "a document of 17 MiB",
                        () -> Phosphate.verify(Footprints.withPact(one -> one + " ".repeat(17 << 20)))),
                pactText(PactFinding.PACT_FORMAT, REJECTED, "a number that is none", "\"1\"", "\"one\""),
                pactText(PactFinding.PACT_MISSING, REJECTED, "no status", "\"status\":\"Active\",", ""),
                pactText(
                        PactFinding.PACT_SUM,
                        ACCEPTED,
                        "parts that do not sum to the whole",
                        "\"fossilGhgEmissions\":\"24.50\"",
                        "\"fossilGhgEmissions\":\"23.50\""),
                pactText(
                        FOOTPRINT_EVIDENCE_ENDED,
                        INDETERMINATE,
                        "a footprint of old",
                        "\"referencePeriodStart\":\"2026-01-01T00:00:00Z\",\"referencePeriodEnd\":\"2026-",
                        "\"referencePeriodStart\":\"2022-01-01T00:00:00Z\",\"referencePeriodEnd\":\"2022-"),
                pactText(
                        FOOTPRINT_EVIDENCE_DEPRECATED,
                        INDETERMINATE,
                        "a footprint that was withdrawn",
                        "\"status\":\"Active\"",
                        "\"status\":\"Deprecated\""));
    }

    private static List<Case> ofDisagreement() {
        return List.of(
                pactText(
                        FOOTPRINT_EVIDENCE_DISAGREES,
                        REJECTED,
                        "another value",
                        "\"pcfExcludingBiogenicUptake\":\"24.50\"",
                        "\"pcfExcludingBiogenicUptake\":\"24.52\""),
                pactText(
                        FOOTPRINT_EVIDENCE_DISAGREES,
                        REJECTED,
                        "another product",
                        "\"urn:didymium:phosphate:batch:A-A7\"",
                        "\"urn:didymium:phosphate:batch:A-A9\""),
                pactText(
                        FOOTPRINT_EVIDENCE_DISAGREES,
                        REJECTED,
                        "another unit",
                        "\"productMassPerDeclaredUnit\":\"1\"",
                        "\"productMassPerDeclaredUnit\":\"1000\""),
                pactText(
                        FOOTPRINT_EVIDENCE_DISAGREES,
                        REJECTED,
                        "more measured data",
                        "\"primaryDataShare\":\"",
                        "\"primaryDataShare\":\"7"));
    }

    private static Case pactText(FindingCode code, Verdict verdict, String what, String text, String by) {
        return new Case(
                code,
                verdict,
                what,
                () -> Phosphate.verify(Footprints.withPact(pact -> {
                    if (!pact.contains(text)) {
                        throw new AssertionError(pact + " does not hold " + text);
                    }
                    return pact.replace(text, by);
                })));
    }
}
