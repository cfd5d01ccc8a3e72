package io.didymium.passport.verify;

import static io.didymium.core.element.Element.NEODYMIUM;
import static io.didymium.core.element.Element.NICKEL;
import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;
import static io.didymium.passport.verify.OriginStatementCases.blend;
import static io.didymium.passport.verify.OriginStatementCases.bought;
import static io.didymium.passport.verify.OriginStatementCases.id;
import static io.didymium.passport.verify.OriginStatementCases.motors;
import static io.didymium.passport.verify.OriginStatementCases.recycled;
import static io.didymium.passport.verify.OriginStatementCases.rotors;
import static io.didymium.passport.verify.OriginStatementCases.verify;

import io.didymium.core.conformity.Claim;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.Concept;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.regulation.InformationRule;
import io.didymium.core.regulation.RuleFinding;
import io.didymium.core.regulation.RulePack;
import io.didymium.core.regulation.RulePacks;
import io.didymium.core.regulation.product.MagnetType;
import io.didymium.core.regulation.product.ProductExemption;
import io.didymium.core.testing.ChainSketch;
import io.didymium.core.testing.scenario.MotorChain;
import io.didymium.core.testing.scenario.RotorChain;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.OriginStatements;
import io.didymium.passport.claim.ProductStatement;
import io.didymium.passport.claim.RecycledStatement;
import io.didymium.passport.report.LegalRules;
import io.didymium.passport.report.OriginStatementFinding;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Motors;
import io.didymium.passport.testing.Rotors;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.verify.FindingCasesTest.Case;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Cases of recycled content and of magnets. */
final class RecycledCases {
    private RecycledCases() {}

    static List<Case> all() {
        return Stream.of(ofRecycledContent(), ofMagnets()).flatMap(List::stream).toList();
    }

    private static List<Case> ofRecycledContent() {
        return List.of(
                new Case(
                        RuleFinding.RECYCLED_OVERSTATED,
                        REJECTED,
                        "under the law what only the draft admits",
                        () -> motors(origin -> origin.toBuilder()
                                .recycled(List.of(claimed("43.67", RulePacks.CRMA_ARTICLE_29)))
                                .build())),
                new Case(
                        OriginStatementFinding.NAME_STATES_RECYCLED,
                        ACCEPTED,
                        "primary ore by the name of something recycled",
                        () -> Sketched.verify(Sketched.dossier(
                                new ChainSketch("name", Instant.parse("2026-01-01T06:00:00Z"), "0.001", "0.005")
                                        .site("MINE", "miner", "DE", "Hesse")
                                        .source(
                                                ProcessKind.EXTRACTION,
                                                "MINE",
                                                "recycled-ore",
                                                MaterialForm.ORE,
                                                "100",
                                                "Nd 1")))),
                new Case(
                        RuleFinding.RECYCLED_OVERSTATED,
                        REJECTED,
                        "the maker's own assembly scrap",
                        RecycledCases::assemblyScrap),
                new Case(
                        RuleFinding.RECYCLED_UNDERSTATED,
                        ACCEPTED,
                        "less than is recycled",
                        () -> motors(origin -> origin.toBuilder()
                                .recycled(List.of(claimed("30.00", RulePacks.CRMA_ARTICLE_29)))
                                .build())),
                new Case(
                        RuleFinding.ORIGIN_UNDETERMINED,
                        INDETERMINATE,
                        "of undeclared source",
                        () -> verify(bought(), recycled("bought", "0", RulePacks.CRMA_ARTICLE_29))),
                new Case(
                        RuleFinding.SHARE_OF_ABSENT_ELEMENT,
                        REJECTED,
                        "nought per cent of samarium that is not present",
                        () -> rotors(origin -> origin.toBuilder()
                                .recycled(List.of(RecycledStatement.builder(
                                                new ClaimId("urn:didymium:case:samarium"),
                                                RotorChain.batch("B-R1"),
                                                RulePacks.CRMA_ARTICLE_29.id(),
                                                RulePacks.CRMA_ARTICLE_29.version(),
                                                LocalDate.of(2026, 4, 7))
                                        .percents(Map.of(Element.SAMARIUM, BigDecimal.ZERO))
                                        .build()))
                                .build())),
                new Case(
                        RuleFinding.SHARE_UNPROVEN,
                        INDETERMINATE,
                        "a share of an element that nobody looked for",
                        () -> verify(blend(), recycled("made", Element.COBALT, "0", RulePacks.CRMA_ARTICLE_29))),
                new Case(
                        RuleFinding.ELEMENT_OUTSIDE_RULE,
                        REJECTED,
                        "neodymium under the rule on batteries",
                        () -> motors(origin -> origin.toBuilder()
                                .recycled(List.of(claimed("37.45", RulePacks.BATTERY_ARTICLE_8)))
                                .build())),
                new Case(
                        RuleFinding.RULE_PACK_MISMATCH,
                        REJECTED,
                        "under a standard where shares under the law are demanded",
                        () -> Sketched.verify(
                                Sketched.bundle(Motors.dossier().toBuilder()
                                        .origin(Motors.dossier().origin().toBuilder()
                                                .recycled(List.of(claimed("43.67", RulePacks.ISO_14021)))
                                                .build())
                                        .build()),
                                VerificationPolicy.builder()
                                        .rules(LegalRules.builder()
                                                .required(RulePacks.CRMA_ARTICLE_29)
                                                .build())
                                        .build())),
                new Case(
                        OriginStatementFinding.RULE_UNKNOWN,
                        INDETERMINATE,
                        "against a criterion of somebody else",
                        () -> Sketched.verify(Sketched.bundle(Sketched.dossier(blend()).toBuilder()
                                .claims(List.of(elsewhere()))
                                .build()))),
                new Case(
                        OriginStatementFinding.RULE_UNKNOWN,
                        INDETERMINATE,
                        "under a version that is not known",
                        () -> motors(origin -> origin.toBuilder()
                                .recycled(List.of(RecycledStatement.builder(
                                                new ClaimId("urn:didymium:case:version"),
                                                MotorChain.batch("C-X1"),
                                                RulePacks.CRMA_ARTICLE_29.id(),
                                                "2099-01-01",
                                                LocalDate.of(2026, 4, 7))
                                        .percents(Map.of(NEODYMIUM, new BigDecimal("37.45")))
                                        .build()))
                                .build())));
    }

    private static List<Case> ofMagnets() {
        BatchId rotors = RotorChain.batch("B-R1");
        return List.of(
                new Case(
                        OriginStatementFinding.MAGNETS_OUTWEIGH_BATCH,
                        REJECTED,
                        "a thousand times too many pieces",
                        () -> rotors(origin -> origin.toBuilder()
                                .products(List.of(new ProductStatement(Rotors.information(rotors, 8), 21_149_000)))
                                .build())),
                new Case(
                        OriginStatementFinding.MAGNET_CONTENT_MISMATCH,
                        REJECTED,
                        "magnets of another composition than the batch",
                        () -> motors(origin -> origin.toBuilder()
                                .products(List.of(new ProductStatement(
                                        Rotors.information(MotorChain.batch("C-X1"), 62), MotorChain.MOTORS)))
                                .build())),
                new Case(
                        OriginStatementFinding.MAGNETS_UNSTATED,
                        REJECTED,
                        "motors made of magnets without any",
                        () -> magnets(new ProductStatement(
                                Motors.motor().information().toBuilder()
                                        .hasMagnets(false)
                                        .magnets(List.of())
                                        .build(),
                                MotorChain.MOTORS))),
                new Case(
                        OriginStatementFinding.MAGNET_MASS_MISMATCH,
                        REJECTED,
                        "one motor instead of all",
                        () -> magnets(new ProductStatement(Motors.motor().information(), 1))),
                new Case(
                        OriginStatementFinding.MAGNET_TYPE_MISMATCH,
                        REJECTED,
                        "neodymium magnets called ferrite",
                        () -> magnets(new ProductStatement(
                                Motors.motor().information().toBuilder()
                                        .magnets(Motors.motor().information().magnets().stream()
                                                .map(one -> one.toBuilder()
                                                        .type(MagnetType.FERRITE)
                                                        .build())
                                                .toList())
                                        .build(),
                                MotorChain.MOTORS))),
                new Case(
                        RuleFinding.LEGAL_DATA_MISSING,
                        REJECTED,
                        "a point that is demanded and not said",
                        () -> Sketched.verify(
                                Sketched.bundle(Motors.dossier()),
                                VerificationPolicy.builder().rules(binding()).build())),
                new Case(
                        OriginStatementFinding.LEGAL_DATA_NOT_YET_REQUIRED,
                        ACCEPTED,
                        "a point that is not said and not demanded yet",
                        () -> motors(origin -> origin)),
                new Case(
                        OriginStatementFinding.LEGAL_DATA_OPEN,
                        INDETERMINATE,
                        "a point that an act decides which nobody looked for since",
                        () -> Sketched.verify(
                                Sketched.bundle(Motors.dossier()),
                                VerificationPolicy.builder()
                                        .rules(LegalRules.builder()
                                                .information(List.of(InformationRule.CRMA_ARTICLE_28.toBuilder()
                                                        .actNotBefore(LocalDate.of(2020, 1, 1))
                                                        .build()))
                                                .build())
                                        .build())),
                new Case(
                        OriginStatementFinding.PRODUCT_GROUP_UNSTATED,
                        INDETERMINATE,
                        "magnets of a product that may be under the law or not",
                        () -> magnets(new ProductStatement(
                                Motors.motor().information().toBuilder()
                                        .group(null)
                                        .build(),
                                MotorChain.MOTORS))),
                new Case(
                        OriginStatementFinding.EXEMPTION_STATED,
                        ACCEPTED,
                        "magnets that the maker calls parts of satellites",
                        () -> magnets(new ProductStatement(
                                Motors.motor().information().toBuilder()
                                        .exemption(ProductExemption.SPACE)
                                        .build(),
                                MotorChain.MOTORS))),
                new Case(
                        RuleFinding.ELEMENT_NOT_DECLARED,
                        ACCEPTED,
                        "nickel that is there and not declared",
                        () -> motors(origin -> origin.toBuilder()
                                .recycled(origin.recycled().stream()
                                        .map(claim -> {
                                            Map<Element, BigDecimal> percents = new EnumMap<>(claim.percents());
                                            percents.remove(NICKEL);
                                            return claim.toBuilder()
                                                    .percents(percents)
                                                    .build();
                                        })
                                        .toList())
                                .build())),
                new Case(
                        RuleFinding.ELEMENT_NOT_ANALYSED,
                        ACCEPTED,
                        "nickel that nobody looked for",
                        () -> rotors(origin -> origin)));
    }

    /** A claim of recycled content that names no rule pack. */
    private static Claim elsewhere() {
        Claim known =
                recycled(id("made"), NEODYMIUM, "100", RulePacks.ISO_14021).claim();
        return Claim.builder(known.id(), known.batch(), new Concept("https://scheme.example/recycled", "Recycled"))
                .name("Wholly recycled")
                .topic(known.topic())
                .date(known.date())
                .performances(known.performances())
                .evidence(known.evidence().orElse(null))
                .build();
    }

    /** The act on the label has been in force for two years when tests verify. */
    private static LegalRules binding() {
        InformationRule rule = InformationRule.CRMA_ARTICLE_28.withActInForce("case", LocalDate.of(2024, 8, 1));
        return LegalRules.builder().information(List.of(rule)).build();
    }

    /** 1.5 % of the assembly is scrapped, and built into later rotors by the same maker. */
    private static VerificationReport assemblyScrap() {
        ChainSketch sketch = RotorChain.sketch()
                .step("scrapping", ProcessKind.DISMANTLING, "PUMP-DK")
                .in("B-R1", "36.8")
                .out("B-R2", MaterialForm.SCRAP, "36.8", RotorChain.ALLOY)
                .done()
                .step("again", ProcessKind.ASSEMBLY, "PUMP-DK")
                .in("B-R2", "36.8")
                .out("B-R3", MaterialForm.COMPONENT, "36.8", RotorChain.ALLOY)
                .done();
        Dossier dossier = Rotors.dossier(sketch);
        return Sketched.verify(dossier.toBuilder()
                .origin(dossier.origin().toBuilder()
                        .recycled(List.of(recycled(RotorChain.batch("B-R3"), NEODYMIUM, "100.00", RulePacks.ISO_14021)))
                        .build())
                .build());
    }

    private static OriginStatements recycled(String batch, String percent, RulePack pack) {
        return recycled(batch, NEODYMIUM, percent, pack);
    }

    private static OriginStatements recycled(String batch, Element element, String percent, RulePack pack) {
        return OriginStatements.builder()
                .recycled(List.of(recycled(id(batch), element, percent, pack)))
                .build();
    }

    private static RecycledStatement claimed(String percent, RulePack pack) {
        return recycled(MotorChain.batch("C-X1"), NEODYMIUM, percent, pack);
    }

    private static RecycledStatement recycled(BatchId batch, Element element, String percent, RulePack pack) {
        return RecycledStatement.builder(
                        new ClaimId("urn:didymium:case:claim"),
                        batch,
                        pack.id(),
                        pack.version(),
                        LocalDate.of(2026, 4, 7))
                .percents(Map.of(element, new BigDecimal(percent)))
                .build();
    }

    private static VerificationReport magnets(ProductStatement statement) {
        return motors(origin -> origin.toBuilder().products(List.of(statement)).build());
    }
}
