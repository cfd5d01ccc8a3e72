package io.didymium.passport.verify;

import static io.didymium.core.element.Element.DYSPROSIUM;
import static io.didymium.core.element.Element.NEODYMIUM;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;
import static io.didymium.passport.verify.OriginStatementCases.blend;
import static io.didymium.passport.verify.OriginStatementCases.bought;
import static io.didymium.passport.verify.OriginStatementCases.claims;
import static io.didymium.passport.verify.OriginStatementCases.id;
import static io.didymium.passport.verify.OriginStatementCases.motors;
import static io.didymium.passport.verify.OriginStatementCases.oxides;
import static io.didymium.passport.verify.OriginStatementCases.recycled;
import static io.didymium.passport.verify.OriginStatementCases.verify;
import static io.didymium.passport.verify.OriginStatementCases.with;

import io.didymium.core.element.Element;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.OriginClaim;
import io.didymium.core.origin.OriginFinding;
import io.didymium.core.origin.Share;
import io.didymium.core.origin.ShareArithmetic;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.origin.SourceDeclaration;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.regulation.RulePacks;
import io.didymium.core.testing.ChainSketch;
import io.didymium.core.testing.scenario.MotorChain;
import io.didymium.passport.claim.MaterialProvenance;
import io.didymium.passport.claim.OriginStatements;
import io.didymium.passport.report.OriginStatementFinding;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Rotors;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.verify.FindingCasesTest.Case;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cases of origin claims and of stated provenance. */
final class OriginCases {
    private OriginCases() {}

    static List<Case> all() {
        return Stream.of(ofOrigins(), ofProvenance()).flatMap(List::stream).toList();
    }

    private static List<Case> ofOrigins() {
        return List.of(
                new Case(
                        OriginFinding.ORIGIN_OVERSTATED,
                        REJECTED,
                        "magnets all of one origin, a twentieth of whose metal is of another",
                        () -> verify(blend(), claims("made", NEODYMIUM, "fjordgro", "1"))),
                new Case(
                        OriginFinding.ORIGIN_UNPROVEN,
                        INDETERMINATE,
                        "a claim about a mixture of batches without assay",
                        () -> verify(unanalysed(), claims("made", NEODYMIUM, "fjordgro", "0.95"))),
                new Case(
                        OriginFinding.MIXTURE_UNDETERMINED,
                        INDETERMINATE,
                        "why that claim is not shown",
                        () -> verify(unanalysed(), claims("made", NEODYMIUM, "fjordgro", "0.95"))),
                new Case(
                        OriginFinding.ELEMENT_WITHOUT_INPUT,
                        REJECTED,
                        "a claim about an element that came from nowhere",
                        () -> verify(lost(), claims("made", DYSPROSIUM, "fjordgro", "1"))),
                new Case(
                        OriginFinding.ORIGIN_UNDECLARED,
                        INDETERMINATE,
                        "a recycled share of what was bought and not declared",
                        () -> verify(bought(), recycled("bought", "100", RulePacks.ISO_14021))),
                new Case(
                        OriginFinding.CLASS_UPGRADED,
                        REJECTED,
                        "swarf that is declared to be of users",
                        () -> motors(origin -> origin.toBuilder()
                                .sources(with(
                                        origin.sources(),
                                        SourceDeclaration.of(MotorChain.batch("C-S3"), SourceClass.POST_CONSUMER)))
                                .build())),
                new Case(
                        OriginFinding.END_OF_LIFE_UNPROVEN,
                        INDETERMINATE,
                        "a recycled share of a product that its maker discards",
                        () -> verify(discarded(), recycled("old", "100", RulePacks.CRMA_ARTICLE_29))),
                new Case(
                        OriginFinding.RESIDUE_IMPLAUSIBLE,
                        INDETERMINATE,
                        "a recycled share of what is nearly all residue",
                        () -> verify(swarf(), recycled("oxide", "100", RulePacks.ISO_14021))),
                new Case(
                        OriginStatementFinding.ORIGIN_BATCH_ABSENT,
                        INDETERMINATE,
                        "a claim to come from a batch that is not there",
                        () -> verify(blend(), claims("made", NEODYMIUM, "unheard-of", "1"))),
                new Case(
                        OriginStatementFinding.ORIGINS_TOO_MANY,
                        INDETERMINATE,
                        "claims to come from a hundred and one batches",
                        OriginCases::manyOrigins),
                new Case(
                        OriginStatementFinding.ORIGINS_TOO_LARGE,
                        INDETERMINATE,
                        "parts of origins where the policy allows none",
                        () -> Sketched.verify(
                                Sketched.bundle(Rotors.dossier()),
                                VerificationPolicy.builder().originParts(0).build())));
    }

    private static ChainSketch discarded() {
        return new ChainSketch("case")
                .site("X", "x", "DE", "Hesse")
                .source(ProcessKind.EXTRACTION, "X", "ore", MaterialForm.ORE, "100", "Nd 30")
                .step("assembly", ProcessKind.ASSEMBLY, "X")
                .in("ore", "100")
                .out("motor", MaterialForm.PRODUCT, "100", "Nd 30")
                .done()
                .step("discard", ProcessKind.REGRADING, "X")
                .in("motor", "100")
                .out("old", MaterialForm.END_OF_LIFE_PRODUCT, "100", "Nd 30")
                .done();
    }

    private static ChainSketch swarf() {
        return new ChainSketch("case")
                .site("X", "x", "DE", "Hesse")
                .site("Y", "y", "DE", "Saxony")
                .source(ProcessKind.EXTRACTION, "X", "ore", MaterialForm.ORE, "100", "Nd 30")
                .step("machining", ProcessKind.MACHINING, "X")
                .in("ore", "100")
                .out("magnet", MaterialForm.MAGNET, "10", "Nd 30")
                .out("swarf", MaterialForm.SWARF, OutputRole.RESIDUE, "90", "Nd 30")
                .done()
                .step("recycling", ProcessKind.CHEMICAL_RECYCLING, "Y")
                .in("swarf", "90")
                .out("oxide", MaterialForm.OXIDE, "90", "Nd 30")
                .done();
    }

    private static List<Case> ofProvenance() {
        return List.of(
                new Case(
                        OriginStatementFinding.PROVENANCE_MISMATCH,
                        REJECTED,
                        "a share of another size",
                        () -> verify(blend(), provenance("made", entry -> withShare(entry, "0.96")))),
                new Case(
                        OriginStatementFinding.PROVENANCE_MISMATCH,
                        REJECTED,
                        "a source left out",
                        () -> verify(
                                blend(),
                                provenance("made").toBuilder()
                                        .provenance(
                                                provenance("made").provenance().subList(0, 1))
                                        .build())),
                new Case(
                        OriginStatementFinding.PROVENANCE_MISMATCH,
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
                        OriginStatementFinding.PROVENANCE_AMOUNT_MISMATCH,
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
                                                .massFraction(
                                                        entry.massFraction().orElse(null))
                                                .mass(new Mass(entry.mass()
                                                        .orElseThrow()
                                                        .kilograms()
                                                        .movePointRight(3)))
                                                .build()))),
                new Case(
                        OriginStatementFinding.PROVENANCE_WITHOUT_ASSAY,
                        INDETERMINATE,
                        "an element that nobody looked for",
                        () -> verify(
                                blend(),
                                provenanceAlso(entry -> MaterialProvenance.builder(
                                                entry.batch(), DYSPROSIUM, entry.sourceClass())
                                        .country(entry.country().orElse(null))
                                        .share(entry.share())
                                        .massFraction(entry.massFraction().orElse(null))
                                        .mass(entry.mass().orElse(null))
                                        .build()))));
    }

    private static ChainSketch unanalysed() {
        return oxides("Nd 60", "")
                .step("blending", ProcessKind.BLENDING, "X")
                .in("fjordgro", "95")
                .in("kaltvann", "5")
                .out("made", MaterialForm.OXIDE, "100", "Nd 60")
                .done();
    }

    private static ChainSketch lost() {
        return oxides("Nd 60", "Nd 60")
                .step("blending", ProcessKind.BLENDING, "X")
                .in("fjordgro", "95")
                .in("kaltvann", "5")
                .out("made", MaterialForm.OXIDE, "100", "Nd 60, Dy 1")
                .done();
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

    private static OriginStatements provenance(String batch) {
        List<SourceDeclaration> sources = List.of(
                SourceDeclaration.of(id("fjordgro"), SourceClass.BY_PRODUCT),
                SourceDeclaration.of(id("kaltvann"), SourceClass.PRIMARY));
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
                .massFraction(entry.massFraction().orElse(null))
                .mass(entry.mass().orElse(null))
                .build();
    }
}
