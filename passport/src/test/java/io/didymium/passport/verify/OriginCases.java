package io.didymium.passport.verify;

import static io.didymium.core.element.Element.DYSPROSIUM;
import static io.didymium.core.element.Element.NEODYMIUM;
import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;

import io.didymium.core.conformity.Claim;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.Concept;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.OriginClaim;
import io.didymium.core.origin.OriginFinding;
import io.didymium.core.origin.Share;
import io.didymium.core.origin.ShareArithmetic;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.origin.SourceDeclaration;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.regulation.InformationRule;
import io.didymium.core.regulation.RuleFinding;
import io.didymium.core.regulation.RulePack;
import io.didymium.core.regulation.RulePacks;
import io.didymium.core.testing.ChainSketch;
import io.didymium.core.testing.CsyaresChain;
import io.didymium.core.testing.HpmsChain;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.MaterialProvenance;
import io.didymium.passport.claim.OriginStatements;
import io.didymium.passport.claim.ProductStatement;
import io.didymium.passport.claim.RecycledStatement;
import io.didymium.passport.report.LegalRules;
import io.didymium.passport.report.OriginStatementFinding;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Csyares;
import io.didymium.passport.testing.Hpms;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.verify.FindingCasesTest.Case;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** One way to provoke each finding about origins, recycled content and magnets. */
final class OriginCases {
    private OriginCases() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        cases.addAll(ofOrigins());
        cases.addAll(ofProvenance());
        cases.addAll(ofRecycledContent());
        cases.addAll(ofMagnets());
        return cases;
    }

    private static List<Case> ofOrigins() {
        return List.of(
                new Case(
                        OriginFinding.ORIGIN_OVERSTATED,
                        REJECTED,
                        "magnets all of one origin, a twentieth of whose metal is of another",
                        () -> verify(blend(), claims("made", NEODYMIUM, "yara", "1"))),
                new Case(
                        OriginFinding.ORIGIN_UNSHOWN,
                        INDETERMINATE,
                        "a claim about a mixture of batches without assay",
                        () -> verify(unanalysed(), claims("made", NEODYMIUM, "yara", "0.95"))),
                new Case(
                        OriginFinding.MIXTURE_UNKNOWN,
                        INDETERMINATE,
                        "why that claim is not shown",
                        () -> verify(unanalysed(), claims("made", NEODYMIUM, "yara", "0.95"))),
                new Case(
                        OriginFinding.ORIGIN_LOST,
                        REJECTED,
                        "a claim about an element that came from nowhere",
                        () -> verify(lost(), claims("made", DYSPROSIUM, "yara", "1"))),
                new Case(
                        OriginFinding.ORIGIN_UNDECLARED,
                        INDETERMINATE,
                        "a recycled share of what was bought and not declared",
                        () -> verify(bought(), recycled("bought", "100", RulePacks.ISO_14021))),
                new Case(
                        OriginFinding.CLASS_UPGRADED,
                        REJECTED,
                        "swarf that is declared to be of users",
                        () -> hpms(origin -> origin.toBuilder()
                                .sources(with(
                                        origin.sources(),
                                        SourceDeclaration.of(HpmsChain.batch("C-S3"), SourceClass.POST_CONSUMER)))
                                .build())),
                new Case(
                        OriginStatementFinding.ORIGIN_NOT_DESCRIBED,
                        INDETERMINATE,
                        "a claim to come from a batch that is not there",
                        () -> verify(blend(), claims("made", NEODYMIUM, "unheard-of", "1"))),
                new Case(
                        OriginStatementFinding.ORIGINS_TOO_MANY,
                        INDETERMINATE,
                        "claims to come from a hundred and one batches",
                        OriginCases::manyOrigins));
    }

    private static List<Case> ofProvenance() {
        return List.of(
                new Case(
                        OriginStatementFinding.PROVENANCE_WRONG,
                        REJECTED,
                        "a share of another size",
                        () -> verify(blend(), provenance("made", entry -> withShare(entry, "0.96")))),
                new Case(
                        OriginStatementFinding.PROVENANCE_WRONG,
                        REJECTED,
                        "a source left out",
                        () -> verify(
                                blend(),
                                provenance("made").toBuilder()
                                        .provenance(
                                                provenance("made").provenance().subList(0, 1))
                                        .build())),
                new Case(
                        OriginStatementFinding.PROVENANCE_WRONG,
                        REJECTED,
                        "an element that is not there",
                        () -> verify(
                                blend(),
                                provenanceAlso(entry -> MaterialProvenance.builder(
                                                entry.batch(), Element.TERBIUM, entry.sourceClass())
                                        .country(entry.country().orElse(null))
                                        .share(entry.share())
                                        .massFraction(MassFraction.ZERO)
                                        .mass(Mass.ZERO)
                                        .build()))),
                new Case(
                        OriginStatementFinding.PROVENANCE_UNDETERMINED,
                        INDETERMINATE,
                        "matter that was bought and not declared",
                        () -> verify(
                                bought(),
                                OriginStatements.builder()
                                        .provenance(List.of(
                                                MaterialProvenance.builder(id("bought"), NEODYMIUM, SourceClass.PRIMARY)
                                                        .share(BigDecimal.ONE)
                                                        .massFraction(MassFraction.of("1"))
                                                        .mass(Mass.ofKilograms("60"))
                                                        .build()))
                                        .build())),
                new Case(
                        OriginStatementFinding.PROVENANCE_AMOUNT_WRONG,
                        REJECTED,
                        "a mass in grams",
                        () -> verify(
                                blend(),
                                provenance(
                                        "made",
                                        entry -> MaterialProvenance.builder(
                                                        entry.batch(), entry.element(), entry.sourceClass())
                                                .country(entry.country().orElse(null))
                                                .share(entry.share())
                                                .massFraction(entry.massFraction())
                                                .mass(new Mass(
                                                        entry.mass().kilograms().movePointRight(3)))
                                                .build()))),
                new Case(
                        OriginStatementFinding.PROVENANCE_OF_UNKNOWN,
                        INDETERMINATE,
                        "an element that nobody looked for",
                        () -> verify(
                                blend(),
                                provenanceAlso(entry -> MaterialProvenance.builder(
                                                entry.batch(), DYSPROSIUM, entry.sourceClass())
                                        .country(entry.country().orElse(null))
                                        .share(entry.share())
                                        .massFraction(entry.massFraction())
                                        .mass(entry.mass())
                                        .build()))));
    }

    private static List<Case> ofRecycledContent() {
        return List.of(
                new Case(
                        RuleFinding.RECYCLED_OVERSTATED,
                        REJECTED,
                        "under the law what only the draft admits",
                        () -> hpms(origin -> origin.toBuilder()
                                .recycled(List.of(motors("43.67", RulePacks.CRMA_ARTICLE_29)))
                                .build())),
                new Case(
                        RuleFinding.RECYCLED_OVERSTATED,
                        REJECTED,
                        "the maker's own assembly scrap",
                        OriginCases::assemblyScrap),
                new Case(
                        RuleFinding.RECYCLED_UNDERSTATED,
                        ACCEPTED,
                        "less than is recycled",
                        () -> hpms(origin -> origin.toBuilder()
                                .recycled(List.of(motors("30.00", RulePacks.CRMA_ARTICLE_29)))
                                .build())),
                new Case(
                        RuleFinding.ORIGIN_UNDETERMINED,
                        INDETERMINATE,
                        "of undeclared source",
                        () -> verify(bought(), recycled("bought", "0", RulePacks.CRMA_ARTICLE_29))),
                new Case(
                        RuleFinding.SHARE_OF_NOTHING,
                        REJECTED,
                        "nought per cent of samarium that is not present",
                        () -> csyares(origin -> origin.toBuilder()
                                .recycled(List.of(RecycledStatement.builder(
                                                new ClaimId("urn:didymium:case:samarium"),
                                                CsyaresChain.batch("B-R1"),
                                                RulePacks.CRMA_ARTICLE_29.id(),
                                                RulePacks.CRMA_ARTICLE_29.version(),
                                                LocalDate.of(2026, 4, 7))
                                        .percents(Map.of(Element.SAMARIUM, BigDecimal.ZERO))
                                        .build()))
                                .build())),
                new Case(
                        RuleFinding.SHARE_UNSHOWN,
                        INDETERMINATE,
                        "a share of an element that nobody looked for",
                        () -> verify(blend(), recycled("made", Element.COBALT, "0", RulePacks.CRMA_ARTICLE_29))),
                new Case(
                        RuleFinding.ELEMENT_OUTSIDE_RULE,
                        REJECTED,
                        "neodymium under the rule on batteries",
                        () -> hpms(origin -> origin.toBuilder()
                                .recycled(List.of(motors("37.45", RulePacks.BATTERY_ARTICLE_8)))
                                .build())),
                new Case(
                        RuleFinding.OTHER_RULE_PACK,
                        REJECTED,
                        "under a standard where shares under the law are demanded",
                        () -> Sketched.verify(
                                Sketched.bundle(Hpms.dossier().toBuilder()
                                        .origin(Hpms.dossier().origin().toBuilder()
                                                .recycled(List.of(motors("43.67", RulePacks.ISO_14021)))
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
                        () -> hpms(origin -> origin.toBuilder()
                                .recycled(List.of(RecycledStatement.builder(
                                                new ClaimId("urn:didymium:case:version"),
                                                HpmsChain.batch("C-X1"),
                                                RulePacks.CRMA_ARTICLE_29.id(),
                                                "2099-01-01",
                                                LocalDate.of(2026, 4, 7))
                                        .percents(Map.of(NEODYMIUM, new BigDecimal("37.45")))
                                        .build()))
                                .build())));
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

    private static List<Case> ofMagnets() {
        BatchId rotors = CsyaresChain.batch("B-R1");
        return List.of(
                new Case(
                        OriginStatementFinding.MAGNETS_OUTWEIGH_BATCH,
                        REJECTED,
                        "a thousand times too many pieces",
                        () -> csyares(origin -> origin.toBuilder()
                                .products(List.of(new ProductStatement(Csyares.information(rotors, 8), 21_149_000)))
                                .build())),
                new Case(
                        OriginStatementFinding.MAGNET_CONTENT_WRONG,
                        REJECTED,
                        "magnets of another composition than the batch",
                        () -> hpms(origin -> origin.toBuilder()
                                .products(List.of(new ProductStatement(
                                        Csyares.information(HpmsChain.batch("C-X1"), 62), HpmsChain.MOTORS)))
                                .build())),
                new Case(
                        RuleFinding.LEGAL_DATA_MISSING,
                        REJECTED,
                        "a point that is demanded and not said",
                        () -> Sketched.verify(
                                Sketched.bundle(Hpms.dossier()),
                                VerificationPolicy.builder().rules(binding()).build())),
                new Case(
                        OriginStatementFinding.LEGAL_DATA_NOT_YET_REQUIRED,
                        ACCEPTED,
                        "a point that is not said and not demanded yet",
                        () -> hpms(origin -> origin)));
    }

    /** The act on the label has been in force for two years when tests verify. */
    private static LegalRules binding() {
        InformationRule rule = InformationRule.CRMA_ARTICLE_28.withActInForce("case", LocalDate.of(2024, 8, 1));
        return LegalRules.builder().information(List.of(rule)).build();
    }

    /** 5 % of the charge are of another source: 95 and 5 kg of oxides of the same content. */
    static ChainSketch blend() {
        return oxides("Nd 60", "Nd 60")
                .step("blending", ProcessKind.BLENDING, "X")
                .in("yara", "95")
                .in("nechalacho", "5")
                .out("made", MaterialForm.OXIDE, "100", "Nd 60, Tb 0")
                .done();
    }

    private static ChainSketch unanalysed() {
        return oxides("Nd 60", "")
                .step("blending", ProcessKind.BLENDING, "X")
                .in("yara", "95")
                .in("nechalacho", "5")
                .out("made", MaterialForm.OXIDE, "100", "Nd 60")
                .done();
    }

    private static ChainSketch lost() {
        return oxides("Nd 60", "Nd 60")
                .step("blending", ProcessKind.BLENDING, "X")
                .in("yara", "95")
                .in("nechalacho", "5")
                .out("made", MaterialForm.OXIDE, "100", "Nd 60, Dy 1")
                .done();
    }

    private static ChainSketch oxides(String yara, String nechalacho) {
        return new ChainSketch("case")
                .site("X", "x", "NO", "Telemark")
                .source(ProcessKind.EXTRACTION, "X", "yara", MaterialForm.OXIDE, "95", yara)
                .source(ProcessKind.EXTRACTION, "X", "nechalacho", MaterialForm.OXIDE, "5", nechalacho);
    }

    private static ChainSketch bought() {
        return new ChainSketch("case")
                .site("X", "x", "NO", "Telemark")
                .source(ProcessKind.PROCUREMENT, "X", "bought", MaterialForm.OXIDE, "60", "Nd 100");
    }

    private static VerificationReport manyOrigins() {
        ChainSketch sketch = new ChainSketch("case").site("X", "x", "NO", "Telemark");
        List<OriginClaim> claims = new ArrayList<>();
        IntStream.rangeClosed(1, 101).forEach(number -> {
            String name = "lot-" + number;
            sketch.source(ProcessKind.EXTRACTION, "X", name, MaterialForm.ORE, "1", "Nd 1");
            claims.add(new OriginClaim(id("lot-1"), NEODYMIUM, id(name), number == 1 ? Share.ONE : Share.ZERO));
        });
        return verify(sketch, OriginStatements.builder().origins(claims).build());
    }

    /** 1.5 % of the assembly is scrapped, and built into later rotors by the same maker. */
    private static VerificationReport assemblyScrap() {
        ChainSketch sketch = CsyaresChain.sketch()
                .step("scrapping", ProcessKind.DISMANTLING, "GRU-DK")
                .in("B-R1", "36.8")
                .out("B-R2", MaterialForm.SCRAP, "36.8", CsyaresChain.ALLOY)
                .done()
                .step("again", ProcessKind.ASSEMBLY, "GRU-DK")
                .in("B-R2", "36.8")
                .out("B-R3", MaterialForm.COMPONENT, "36.8", CsyaresChain.ALLOY)
                .done();
        Dossier dossier = Csyares.dossier(sketch);
        return Sketched.verify(dossier.toBuilder()
                .origin(dossier.origin().toBuilder()
                        .recycled(
                                List.of(recycled(CsyaresChain.batch("B-R3"), NEODYMIUM, "100.00", RulePacks.ISO_14021)))
                        .build())
                .build());
    }

    private static VerificationReport hpms(UnaryOperator<OriginStatements> change) {
        return verify(Hpms.dossier(), change);
    }

    private static VerificationReport csyares(UnaryOperator<OriginStatements> change) {
        return verify(Csyares.dossier(), change);
    }

    private static VerificationReport verify(Dossier dossier, UnaryOperator<OriginStatements> change) {
        return Sketched.verify(
                dossier.toBuilder().origin(change.apply(dossier.origin())).build());
    }

    private static VerificationReport verify(ChainSketch sketch, OriginStatements origin) {
        return Sketched.verify(
                Sketched.dossier(sketch).toBuilder().origin(origin).build());
    }

    private static OriginStatements claims(String batch, Element element, String from, String share) {
        return OriginStatements.builder()
                .origins(List.of(new OriginClaim(id(batch), element, id(from), Share.of(new BigDecimal(share)))))
                .build();
    }

    private static OriginStatements provenance(String batch) {
        List<SourceDeclaration> sources = List.of(
                SourceDeclaration.of(id("yara"), SourceClass.BY_PRODUCT),
                SourceDeclaration.of(id("nechalacho"), SourceClass.PRIMARY));
        OriginBook book = OriginBook.of(blend().chain(), sources, ShareArithmetic.EXACT);
        return OriginStatements.builder()
                .sources(sources)
                .provenance(MaterialProvenance.of(book, id(batch), List.of(NEODYMIUM), 4))
                .build();
    }

    /** With the first entry again, changed to another element. */
    private static OriginStatements provenanceAlso(UnaryOperator<MaterialProvenance> change) {
        OriginStatements stated = provenance("made");
        return stated.toBuilder()
                .provenance(with(
                        stated.provenance(), change.apply(stated.provenance().get(0))))
                .build();
    }

    /** With the first entry changed. */
    private static OriginStatements provenance(String batch, UnaryOperator<MaterialProvenance> change) {
        List<MaterialProvenance> entries = new ArrayList<>(provenance(batch).provenance());
        entries.set(0, change.apply(entries.get(0)));
        return provenance(batch).toBuilder().provenance(entries).build();
    }

    private static MaterialProvenance withShare(MaterialProvenance entry, String share) {
        return MaterialProvenance.builder(entry.batch(), entry.element(), entry.sourceClass())
                .country(entry.country().orElse(null))
                .share(new BigDecimal(share))
                .massFraction(entry.massFraction())
                .mass(entry.mass())
                .build();
    }

    private static OriginStatements recycled(String batch, String percent, RulePack pack) {
        return recycled(batch, NEODYMIUM, percent, pack);
    }

    private static OriginStatements recycled(String batch, Element element, String percent, RulePack pack) {
        return OriginStatements.builder()
                .recycled(List.of(recycled(id(batch), element, percent, pack)))
                .build();
    }

    private static RecycledStatement motors(String percent, RulePack pack) {
        return recycled(HpmsChain.batch("C-X1"), NEODYMIUM, percent, pack);
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

    private static <T> List<T> with(List<T> some, T more) {
        List<T> all = new ArrayList<>(some);
        all.add(more);
        return all;
    }

    private static BatchId id(String batch) {
        return new ChainSketch("case").batch(batch);
    }
}
