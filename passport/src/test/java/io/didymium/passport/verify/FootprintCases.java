package io.didymium.passport.verify;

import static io.didymium.passport.report.FootprintClaimFinding.FOOTPRINT_ATTESTED;
import static io.didymium.passport.report.FootprintClaimFinding.FOOTPRINT_BURDEN_MOVED;
import static io.didymium.passport.report.FootprintClaimFinding.FOOTPRINT_CATEGORY_PARTIAL;
import static io.didymium.passport.report.FootprintClaimFinding.FOOTPRINT_CATEGORY_UNKNOWN;
import static io.didymium.passport.report.FootprintClaimFinding.FOOTPRINT_METHOD_UNKNOWN;
import static io.didymium.passport.report.FootprintClaimFinding.FOOTPRINT_MISMATCH;
import static io.didymium.passport.report.FootprintClaimFinding.FOOTPRINT_NEGATIVE_FACTOR;
import static io.didymium.passport.report.FootprintClaimFinding.FOOTPRINT_PARTLY_ATTESTED;
import static io.didymium.passport.report.FootprintClaimFinding.FOOTPRINT_RULES_UNCHECKED;
import static io.didymium.passport.report.FootprintClaimFinding.FOOTPRINT_SHARE_MISMATCH;
import static io.didymium.passport.report.FootprintClaimFinding.FOOTPRINT_UNKNOWN;
import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;

import io.didymium.core.finding.FindingCode;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.Concept;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.core.testing.scenario.RotorChain;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.DataShares;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.FootprintCategory;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.claim.FootprintResult;
import io.didymium.passport.inventory.BackgroundData;
import io.didymium.passport.report.FootprintClaimFinding;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Backgrounds;
import io.didymium.passport.testing.Footprints;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.verify.FindingCasesTest.Case;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** One way to provoke each finding about footprints. */
final class FootprintCases {
    private static final PassportBundle NORWEGIAN = Phosphate.bundle(Footprints.phosphate("value", "value"));
    private static final PassportBundle DANISH = Phosphate.bundle(Footprints.rotors());
    private static final String OXIDE = "urn:didymium:dpp:" + PhosphateChain.batch("A-O1");
    private static final String CELLS = "urn:didymium:dte:" + PhosphateChain.step("electrolysis");
    private static final String SEPARATION = "urn:didymium:dte:" + PhosphateChain.step("separation");
    private static final String SINTERING = "urn:didymium:dte:" + PhosphateChain.step("sintering");

    private static final JsonArray CUT_OFF = JsonArray.of(
            List.of(Forgery.parse("{\"cutOffFlow\":\"nitric acid 60 %\",\"cutOffReason\":\"of no importance\"}")));

    private FootprintCases() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        cases.addAll(ofNumbers());
        cases.addAll(ofBackgrounds());
        cases.addAll(ofWhatIsNotSaid());
        cases.addAll(ofSuppliers());
        return cases;
    }

    private static List<Case> ofNumbers() {
        return List.of(
                replaced(FOOTPRINT_MISMATCH, REJECTED, "a claim that is too low", OXIDE, "31.95", "31.94"),
                replaced(FOOTPRINT_MISMATCH, REJECTED, "300 kWh too few", CELLS, "\"45334.3\"", "\"45034.3\""),
                replaced(
                        FOOTPRINT_MISMATCH,
                        REJECTED,
                        "a cleaner electricity",
                        CELLS,
                        "\"impactAmount\":\"0.2\"",
                        "\"impactAmount\":\"0.02\""),
                replaced(
                        FOOTPRINT_NEGATIVE_FACTOR,
                        REJECTED,
                        "electricity that takes carbon dioxide back",
                        CELLS,
                        "\"impactAmount\":\"0.2\"",
                        "\"impactAmount\":\"-0.2\""),
                replaced(
                        FOOTPRINT_BURDEN_MOVED,
                        REJECTED,
                        "a main product that is worth nothing",
                        SEPARATION,
                        "\"748.7\"",
                        "\"0.0001\""),
                replaced(FOOTPRINT_MISMATCH, REJECTED, "another price", SEPARATION, "\"748.7\"", "\"747.7\""),
                replaced(FOOTPRINT_MISMATCH, REJECTED, "another key", SEPARATION, "\"PRICE\"", "\"MASS\""),
                new Case(
                        FOOTPRINT_SHARE_MISMATCH,
                        REJECTED,
                        "estimates that are called measurements",
                        () -> Phosphate.verify(new Forgery(NORWEGIAN)
                                .replace(SEPARATION, "\"dataOrigin\":\"SECONDARY\"", "\"dataOrigin\":\"PRIMARY\"")
                                .relinked())));
    }

    private static List<Case> ofBackgrounds() {
        BackgroundData grid = Backgrounds.grid("0.2");
        BackgroundData coal = Backgrounds.grid("0.9");
        return List.of(
                new Case(
                        FootprintClaimFinding.FOOTPRINT_BACKGROUND_UNCHECKED,
                        ACCEPTED,
                        "a factor from an inventory that is not given",
                        () -> Phosphate.verify(Phosphate.bundle(Backgrounds.dossier(grid, "grid")))),
                new Case(
                        FootprintClaimFinding.FOOTPRINT_BACKGROUND_MISMATCH,
                        REJECTED,
                        "a factor that its inventory does not give",
                        () -> verify(Phosphate.bundle(Backgrounds.dossier(coal, "grid")), coal)),
                new Case(
                        FootprintClaimFinding.FOOTPRINT_BACKGROUND_UNKNOWN,
                        INDETERMINATE,
                        "a factor of a process that its inventory lacks",
                        () -> verify(Phosphate.bundle(Backgrounds.dossier(grid, "wind-farm")), grid)));
    }

    static VerificationReport verify(PassportBundle bundle, BackgroundData... backgrounds) {
        return Phosphate.verify(
                bundle,
                VerificationPolicy.builder().backgrounds(List.of(backgrounds)).build());
    }

    private static List<Case> ofWhatIsNotSaid() {
        return List.of(
                new Case(
                        FOOTPRINT_UNKNOWN,
                        INDETERMINATE,
                        "a step that says nothing, without a footprint of what it makes",
                        () -> Phosphate.verify(new Forgery(NORWEGIAN)
                                .change(
                                        SINTERING,
                                        json -> changed(
                                                json,
                                                event -> event.toBuilder()
                                                        .remove("stepActivity")
                                                        .build()))
                                .relinked())),
                new Case(
                        FOOTPRINT_UNKNOWN,
                        INDETERMINATE,
                        "a joint step that does not say how it is divided",
                        () -> Phosphate.verify(new Forgery(NORWEGIAN)
                                .change(
                                        SEPARATION,
                                        json -> changed(
                                                json,
                                                event -> event.toBuilder()
                                                        .remove("stepAllocation")
                                                        .build()))
                                .relinked())),
                replaced(
                        FootprintClaimFinding.FOOTPRINT_INCOMPLETE,
                        INDETERMINATE,
                        "an acid that nothing accounts for",
                        SEPARATION,
                        ",\"nitric acid 60 %\"",
                        ""),
                new Case(
                        FootprintClaimFinding.FOOTPRINT_CUT_OFF,
                        ACCEPTED,
                        "a coating that is left out",
                        () -> Phosphate.verify(NORWEGIAN)),
                new Case(
                        FootprintClaimFinding.FOOTPRINT_CUT_OFF_EXCEEDED,
                        INDETERMINATE,
                        "an acid that is left out",
                        () -> Phosphate.verify(new Forgery(NORWEGIAN)
                                .replace(SEPARATION, ",\"nitric acid 60 %\"", "")
                                .change(
                                        SEPARATION,
                                        json -> changed(
                                                json,
                                                event -> event.toBuilder()
                                                        .put("stepCutOff", CUT_OFF)
                                                        .build()))
                                .relinked())),
                replaced(
                        FOOTPRINT_UNKNOWN,
                        INDETERMINATE,
                        "a product without a price",
                        SEPARATION,
                        "\"pricedProduct\":\"Terbium oxide\"",
                        "\"pricedProduct\":\"Tb4O7\""),
                replaced(
                        PassportFinding.PROFILE_VIOLATED,
                        REJECTED,
                        "an activity that counts twice",
                        CELLS,
                        "\"carbon dioxide\",\"activityAmount\"",
                        "\"perfluorocarbons\",\"activityAmount\""),
                replaced(
                        PassportFinding.PROFILE_VIOLATED,
                        REJECTED,
                        "a claim whose tolerance is not that of its digits",
                        OXIDE,
                        "\"upperTolerance\":0.005",
                        "\"upperTolerance\":5"),
                replaced(
                        FOOTPRINT_CATEGORY_PARTIAL,
                        ACCEPTED,
                        "a factor that leaves a category out, where it was nothing",
                        CELLS,
                        "{\"impactCategory\":\"EUR\",\"impactAmount\":\"0\"},",
                        ""),
                new Case(
                        FOOTPRINT_UNKNOWN,
                        INDETERMINATE,
                        "a category that nothing is said of",
                        () -> Phosphate.verify(Phosphate.bundle(anotherCategory()))),
                new Case(
                        FOOTPRINT_CATEGORY_UNKNOWN,
                        ACCEPTED,
                        "a category of the issuer's own",
                        () -> Phosphate.verify(ownCategory())),
                new Case(
                        FOOTPRINT_METHOD_UNKNOWN,
                        INDETERMINATE,
                        "a method of somebody else, and evidence that is not there",
                        () -> Phosphate.verify(Phosphate.bundle(Footprints.complete()))),
                new Case(
                        FOOTPRINT_RULES_UNCHECKED,
                        INDETERMINATE,
                        "rules that are named, and evidence that is not there",
                        () -> Phosphate.verify(Phosphate.bundle(Footprints.complete()))));
    }

    private static List<Case> ofSuppliers() {
        return List.of(
                new Case(FOOTPRINT_ATTESTED, ACCEPTED, "a supplier's result", () -> Phosphate.verify(DANISH)),
                new Case(FOOTPRINT_PARTLY_ATTESTED, ACCEPTED, "what rests on it", () -> Phosphate.verify(DANISH)),
                new Case(
                        FOOTPRINT_MISMATCH,
                        REJECTED,
                        "a supplier's result changed behind the back of who relied on it",
                        () -> Phosphate.verify(new Forgery(DANISH)
                                .replace(oxide(), "\"value\":45,\"upper", "\"value\":44,\"upper")
                                .relinked())),
                new Case(
                        FOOTPRINT_UNKNOWN,
                        INDETERMINATE,
                        "a supplier's result taken out",
                        () -> Phosphate.verify(new Forgery(DANISH)
                                .change(
                                        oxide(),
                                        json -> changedSubject(
                                                json,
                                                product -> product.toBuilder()
                                                        .remove("performanceClaim")
                                                        .build()))
                                .relinked())),
                new Case(
                        FOOTPRINT_UNKNOWN,
                        INDETERMINATE,
                        "a supplier who claims two results",
                        () -> Phosphate.verify(Phosphate.bundle(twoResults()))));
    }

    private static String oxide() {
        return "urn:didymium:dpp:" + RotorChain.batch("B-O1");
    }

    private static PassportBundle ownCategory() {
        Forgery forgery = new Forgery(NORWEGIAN);
        NORWEGIAN.credentials().stream()
                .filter(one -> Forgery.json(one).toString().contains("\"impactCategory\":\"EUR\""))
                .forEach(one ->
                        forgery.replace(Forgery.id(one), "\"impactCategory\":\"EUR\"", "\"impactCategory\":\"merit\""));
        NORWEGIAN.credentials().stream()
                .filter(one -> Forgery.json(one).toString().contains("ree#life-cycle-cost"))
                .forEach(one -> forgery.replace(Forgery.id(one), "ree#life-cycle-cost", "ree#merit"));
        return forgery.relinked();
    }

    private static Dossier anotherCategory() {
        Dossier dossier = Footprints.phosphate("value", "value");
        FootprintClaim one = dossier.footprints().claims().get(0);
        FootprintCategory water = new FootprintCategory(
                "water", new Concept("https://metrics.example/water", "Water"), Footprints.COST.topic(), "MTQ");
        FootprintClaim dry = FootprintClaim.builder(new ClaimId("urn:example:dry"), one.batch(), one.name(), one.date())
                .unit(one.unit())
                .results(new FootprintResult(water, BigDecimal.ZERO, DataShares.UNKNOWN))
                .basis(one.basis())
                .build();
        return dossier.toBuilder()
                .footprints(dossier.footprints().withClaims(List.of(dry)))
                .build();
    }

    private static Dossier twoResults() {
        Dossier dossier = Footprints.rotors();
        FootprintClaim other = Footprints.attested(RotorChain.batch("B-O1"), "46", "60", "0");
        List<FootprintClaim> claims = new ArrayList<>(dossier.footprints().claims());
        claims.add(FootprintClaim.builder(
                        new ClaimId(other.id().value() + "-2"), other.batch(), other.name(), other.date())
                .unit(other.unit())
                .results(other.results())
                .basis(other.basis())
                .evidence(other.evidence())
                .build());
        return dossier.toBuilder()
                .footprints(dossier.footprints().withClaims(claims))
                .build();
    }

    /** The credential with its event changed. */
    private static JsonObject changed(JsonObject json, UnaryOperator<JsonObject> change) {
        JsonArray events = (JsonArray) json.find("credentialSubject").orElseThrow();
        JsonObject event = change.apply((JsonObject) events.get(0));
        return json.toBuilder()
                .put("credentialSubject", JsonArray.of(List.of(event)))
                .build();
    }

    private static JsonObject changedSubject(JsonObject json, UnaryOperator<JsonObject> change) {
        JsonObject subject = (JsonObject) json.find("credentialSubject").orElseThrow();
        return json.toBuilder().put("credentialSubject", change.apply(subject)).build();
    }

    private static Case replaced(
            FindingCode code, Verdict verdict, String what, String credential, String text, String by) {
        return new Case(
                code,
                verdict,
                what,
                () -> Phosphate.verify(
                        new Forgery(NORWEGIAN).replace(credential, text, by).relinked()));
    }
}
