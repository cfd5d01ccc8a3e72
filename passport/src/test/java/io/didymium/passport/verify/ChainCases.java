package io.didymium.passport.verify;

import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;
import static io.didymium.passport.verify.PhosphateCases.ASSESSMENT;
import static io.didymium.passport.verify.PhosphateCases.COATING;
import static io.didymium.passport.verify.PhosphateCases.MAGNETS;
import static io.didymium.passport.verify.PhosphateCases.OXIDE;
import static io.didymium.passport.verify.PhosphateCases.SEPARATION;
import static io.didymium.passport.verify.PhosphateCases.SHIPMENT;
import static io.didymium.passport.verify.PhosphateCases.SITE;
import static io.didymium.passport.verify.PhosphateCases.forge;
import static io.didymium.passport.verify.PhosphateCases.passport;
import static io.didymium.passport.verify.PhosphateCases.put;
import static io.didymium.passport.verify.PhosphateCases.putInEvent;
import static io.didymium.passport.verify.PhosphateCases.putInSubject;
import static io.didymium.passport.verify.PhosphateCases.subject;
import static io.didymium.passport.verify.PhosphateCases.verify;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.balance.BalanceFinding;
import io.didymium.core.chain.ChainFinding;
import io.didymium.core.conformity.ConformityFinding;
import io.didymium.core.stock.StockFinding;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.attack.Insider;
import io.didymium.passport.attack.ScenarioA;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.testing.Disclosures;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.verify.FindingCasesTest.Case;
import java.util.List;
import java.util.stream.Stream;

/** Cases of the chain: coherence, balances, certificates. */
final class ChainCases {
    private ChainCases() {}

    static List<Case> all() {
        return Stream.of(ofHistory(), ofBooks(), ofClaims())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Case> ofHistory() {
        return List.of(
                new Case(
                        ChainFinding.DUPLICATE_ID,
                        REJECTED,
                        "two steps with one id",
                        () -> verify(forge().replace(
                                        COATING,
                                        "\"id\":\"" + PhosphateChain.step("coating"),
                                        "\"id\":\"" + PhosphateChain.step("separation"))
                                .relinked())),
                new Case(
                        ChainFinding.UNKNOWN_REFERENCE,
                        INDETERMINATE,
                        "no record of a facility",
                        () -> verify(forge().remove(SITE).bundle())),
                new Case(
                        ChainFinding.DANGLING_BATCH,
                        INDETERMINATE,
                        "no event that made the batch",
                        () -> verify(forge().remove(COATING).bundle())),
                new Case(
                        ChainFinding.TWO_PRODUCERS,
                        REJECTED,
                        "a batch that two steps made",
                        () -> verify(forge().change(SEPARATION, ChainCases::makingFertiliserToo)
                                .relinked())),
                new Case(
                        ChainFinding.CYCLE,
                        REJECTED,
                        "rock that was made of its own carbonate",
                        () -> verify(forge().change(
                                        "urn:didymium:dte:" + PhosphateChain.step("extraction"),
                                        ChainCases::eatingCarbonate)
                                .bundle())),
                new Case(
                        ChainFinding.CONSUMED_BEFORE_PRODUCED,
                        REJECTED,
                        "oxide shipped before it was made",
                        () -> verify(
                                forge().change(SHIPMENT, json -> putInEvent(json, "eventDate", "2026-01-20T00:00:00Z"))
                                        .relinked())),
                new Case(
                        ChainFinding.PRODUCED_OUTSIDE_STEP,
                        REJECTED,
                        "magnets made after their step",
                        () -> verify(forge().change(
                                        MAGNETS,
                                        json -> putInSubject(
                                                putInSubject(json, "producedAt", "2026-04-15T00:00:00Z"),
                                                "productionDate",
                                                "2026-04-15"))
                                .relinked())),
                new Case(
                        ChainFinding.FACILITY_MISMATCH,
                        REJECTED,
                        "magnets made elsewhere than their step",
                        () -> verify(forge().change(
                                        MAGNETS,
                                        json -> putInSubject(
                                                json,
                                                "producedAtFacility",
                                                subject(OXIDE)
                                                        .find("producedAtFacility")
                                                        .orElseThrow()))
                                .relinked())));
    }

    private static List<Case> ofBooks() {
        return List.of(
                new Case(
                        BalanceFinding.MASS_CREATED,
                        REJECTED,
                        "magnets that weigh more than went in, everything signed anew",
                        () -> verify(forge().replace(MAGNETS, "\"value\":10410.5,", "\"value\":10610.5,")
                                .replace(COATING, "\"value\":10410.5,", "\"value\":10610.5,")
                                .relinked())),
                new Case(
                        BalanceFinding.MASS_GAP,
                        REJECTED,
                        "magnets that weigh less than went in, everything signed anew",
                        () -> verify(forge().replace(MAGNETS, "\"value\":10410.5,", "\"value\":10210.5,")
                                .replace(COATING, "\"value\":10410.5,", "\"value\":10210.5,")
                                .relinked())),
                new Case(
                        BalanceFinding.ELEMENT_CREATED,
                        REJECTED,
                        "dysprosium that came from nowhere",
                        () -> verify(forge().change(MAGNETS, json -> withContent(json, "Dy", "0.03"))
                                .relinked())),
                new Case(
                        BalanceFinding.ELEMENT_GAP,
                        REJECTED,
                        "dysprosium that is gone",
                        () -> verify(forge().change(MAGNETS, json -> withContent(json, "Dy", "0.001"))
                                .relinked())),
                new Case(
                        BalanceFinding.ASSAY_MISSING,
                        INDETERMINATE,
                        "magnets that were not analysed",
                        () -> verify(new Insider(ScenarioA.BUNDLE)
                                .remove(MAGNETS, "/credentialSubject/elementAssay")
                                .remove(COATING, "/credentialSubject/0/outputBatch/0/elementAssay")
                                .bundle())),
                new Case(
                        PassportFinding.OUTPUT_MISMATCH,
                        REJECTED,
                        "magnets that the passport describes with other contents than the event",
                        () -> verify(new Insider(ScenarioA.BUNDLE)
                                .remove(MAGNETS, "/credentialSubject/elementAssay")
                                .bundle())),
                new Case(
                        PassportFinding.EVENT_DETAILS_WITHHELD,
                        ACCEPTED,
                        "contents withheld in an event, which the passport states",
                        () -> verify(withholding("/credentialSubject/0/outputBatch/0/elementAssay"))),
                new Case(
                        BalanceFinding.OUTPUT_WITHHELD,
                        INDETERMINATE,
                        "a co-product withheld",
                        () -> verify(withholding(
                                "/credentialSubject/0/outputProduct/3", "/credentialSubject/0/outputBatch/3"))),
                new Case(
                        BalanceFinding.RARE_EARTH_IN_REAGENT,
                        INDETERMINATE,
                        "neodymium in the coating, of which no passport tells",
                        () -> verify(forge().change(COATING, ChainCases::withNeodymiumInCoating)
                                .relinked())),
                new Case(
                        StockFinding.BATCH_OVERDRAWN,
                        REJECTED,
                        "8,765 kg of oxide shipped of 8,754",
                        () -> verify(forge().replace(SHIPMENT, "\"value\":5000,", "\"value\":8765,")
                                .relinked())),
                new Case(
                        BalanceFinding.COMPOSITION_IMPOSSIBLE,
                        REJECTED,
                        "contents that sum to more than the whole",
                        () -> verify(forge().change(OXIDE, json -> withContent(json, "Nd2O3", "0.95"))
                                .relinked())));
    }

    private static List<Case> ofClaims() {
        String criterion = "https://register.example/criteria/reia-assessment";
        return List.of(
                new Case(
                        PassportFinding.CERTIFICATE_ABSENT,
                        INDETERMINATE,
                        "a claim with a certificate that is not there",
                        () -> verify(forge().replace(
                                        passport("A-M1"), "certificate:REIA-THORNMERE\"", "certificate:REIA-OTHER\"")
                                .relinked())),
                new Case(
                        PassportFinding.CLAIM_UNSUPPORTED,
                        ACCEPTED,
                        "a claim without certificate",
                        () -> verify(forge().replace(
                                        passport("A-M1"),
                                        ",\"certificate\":\"urn:didymium:phosphate:certificate:REIA-THORNMERE\"",
                                        "")
                                .relinked())),
                new Case(
                        ConformityFinding.CERTIFICATE_SUBJECT_MISMATCH,
                        REJECTED,
                        "a certificate of another site",
                        () -> verify(forge().replace(
                                        ASSESSMENT,
                                        PhosphateChain.facility("MET-GB").value(),
                                        PhosphateChain.facility("MAG-DE").value())
                                .relinked())),
                new Case(
                        ConformityFinding.CERTIFICATE_CRITERION_MISMATCH,
                        REJECTED,
                        "a certificate against another criterion",
                        () -> verify(forge().replace(passport("A-M1"), criterion, criterion + "-plus")
                                .relinked())),
                new Case(
                        ConformityFinding.CERTIFICATE_NOT_CONFORMANT,
                        REJECTED,
                        "a certificate that says no",
                        () -> verify(forge().replace(ASSESSMENT, "\"conformance\":true", "\"conformance\":false")
                                .replace(ASSESSMENT, "\"conformant\"", "\"nonconformant\"")
                                .relinked())),
                new Case(
                        ConformityFinding.CERTIFICATE_AFTER_BATCH,
                        REJECTED,
                        "a certificate dated after the batch",
                        () -> verify(forge().change(ASSESSMENT, json -> put(json, "validFrom", "2026-04-30T00:00:00Z"))
                                .relinked())),
                new Case(
                        ConformityFinding.CERTIFICATE_EXPIRED,
                        REJECTED,
                        "a certificate that had ended before the batch",
                        () -> verify(forge().change(ASSESSMENT, json -> put(json, "validUntil", "2026-01-01T00:00:00Z"))
                                .relinked())));
    }

    /** The bundle without the passport of the concentrate, its separation signed so that something is withheld. */
    private static PassportBundle withholding(String... pointers) {
        return forge().sign(SEPARATION, json -> Disclosures.token(json, pointers))
                .remove(ScenarioA.passport("A-O4"))
                .relinked();
    }

    private static JsonObject withContent(JsonObject json, String constituent, String fraction) {
        String changed = json.toString()
                .replaceAll(
                        "(\"constituent\":\"" + constituent + "\",\"contentFraction\":)\"[^\"]+\"",
                        "$1\"" + fraction + "\"");
        assertThat(changed).isNotEqualTo(json.toString());
        return Forgery.parse(changed);
    }

    private static JsonObject withNeodymiumInCoating(JsonObject json) {
        String nickel = "\"content\":[{\"constituent\":\"Ni\",";
        String neodymium = "{\"constituent\":\"Nd\",\"contentFraction\":\"0.001\",\"standardUncertainty\":\"0\"}";
        assertThat(json.toString()).contains(nickel);
        return Forgery.parse(json.toString().replace(nickel, nickel.replace("[", "[" + neodymium + ",")));
    }

    /** The separation says that it also made the fertiliser of the digestion. */
    private static JsonObject makingFertiliserToo(JsonObject json) {
        return Forgery.parse(json.toString()
                .replace(
                        PhosphateChain.batch("A-O7").value(),
                        PhosphateChain.batch("A-N1").value()));
    }

    /** The extraction says that it took of the carbonate that was later made of its rock. */
    private static JsonObject eatingCarbonate(JsonObject json) {
        String batch = PhosphateChain.batch("A-C1").value();
        String text = json.toString()
                .replace(
                        "\"code\":\"EXTRACTION\",\"name\":\"extraction from the ground\"",
                        "\"code\":\"BLENDING\",\"name\":\"blending\"")
                .replace(
                        "\"inputProduct\":[]",
                        "\"inputProduct\":[{\"product\":{\"type\":[\"Product\"],\"id\":\"" + batch
                                + "\",\"name\":\"carbonate\",\"idGranularity\":\"batch\"},"
                                + "\"quantity\":{\"value\":1,\"unit\":\"KGM\"}}]")
                .replace(
                        "\"inputUncertainty\":[]",
                        "\"inputUncertainty\":[{\"ofProduct\":\"" + batch + "\",\"standardUncertainty\":\"0\"}]");
        assertThat(text).contains("\"BLENDING\"").contains("\"ofProduct\":\"" + batch);
        return Forgery.parse(text);
    }
}
