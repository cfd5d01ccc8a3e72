package io.didymium.passport.testing;

import static io.didymium.core.element.Element.BORON;
import static io.didymium.core.element.Element.COBALT;
import static io.didymium.core.element.Element.DYSPROSIUM;
import static io.didymium.core.element.Element.NEODYMIUM;
import static io.didymium.core.element.Element.NICKEL;
import static io.didymium.core.element.Element.PRASEODYMIUM;
import static io.didymium.core.element.Element.TERBIUM;

import io.didymium.core.element.Element;
import io.didymium.core.id.ClaimId;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.SourceDeclaration;
import io.didymium.core.quantity.Mass;
import io.didymium.core.regulation.RecycledContent;
import io.didymium.core.regulation.RulePack;
import io.didymium.core.regulation.RulePacks;
import io.didymium.core.regulation.product.MagnetDescription;
import io.didymium.core.regulation.product.MagnetType;
import io.didymium.core.regulation.product.ProductGroup;
import io.didymium.core.regulation.product.ProductInformation;
import io.didymium.core.testing.ChainSketch;
import io.didymium.core.testing.scenario.MotorChain;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.MaterialProvenance;
import io.didymium.passport.claim.OriginStatements;
import io.didymium.passport.claim.ProductStatement;
import io.didymium.passport.claim.RecycledStatement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What the passports of scenario C say: sources, the provenance of the blend, recycled shares and the magnets of motors. */
public final class Motors {
    /** The elements whose recycled share is claimed: nickel is a contamination, samarium not present. */
    public static final Set<Element> CLAIMED =
            Set.of(NEODYMIUM, PRASEODYMIUM, DYSPROSIUM, TERBIUM, BORON, COBALT, NICKEL);

    private static final LocalDate DAY = LocalDate.of(2026, 4, 7);

    private Motors() {}

    /** What the passports say. */
    public static Dossier dossier() {
        return dossier(MotorChain.sketch(), MotorChain.declarations());
    }

    /** The same of a chain to which more was added, with other declarations. */
    public static Dossier dossier(ChainSketch sketch, List<SourceDeclaration> declarations) {
        Dossier bare = Sketched.dossier(sketch);
        OriginBook book = OriginBook.of(bare.chain(), declarations);
        Set<Element> traced = Set.of(NEODYMIUM, PRASEODYMIUM, DYSPROSIUM, TERBIUM, BORON, COBALT, NICKEL);
        return bare.toBuilder()
                .origin(OriginStatements.builder()
                        .sources(declarations)
                        .provenance(MaterialProvenance.of(book, MotorChain.batch("C-B1"), traced, 6))
                        .recycled(List.of(
                                claim(book, RulePacks.CRMA_ARTICLE_29), claim(book, RulePacks.CRMA_ARTICLE_29_DRAFT)))
                        .products(List.of(motor()))
                        .build())
                .build();
    }

    private static RecycledStatement claim(OriginBook book, RulePack pack) {
        return RecycledStatement.of(
                claimId(pack),
                RecycledContent.withoutUncertainty(pack, book, MotorChain.batch("C-X1")),
                CLAIMED,
                DAY,
                2);
    }

    /** The claim of the motors under a rule pack. */
    public static ClaimId claimId(RulePack pack) {
        return new ClaimId("urn:didymium:motors:claim:C-X1:" + pack.id());
    }

    /** The motors of the batch, 0.9 kg of magnets each; not all that the law will demand is said yet. */
    public static ProductStatement motor() {
        MagnetDescription magnets = MagnetDescription.builder("magnets of the rotor")
                .type(MagnetType.NEODYMIUM_IRON_BORON)
                .mass(Mass.ofKilograms("0.9"))
                .location("rotor")
                .build();
        return new ProductStatement(
                ProductInformation.builder()
                        .product(MotorChain.batch("C-X1"))
                        .group(ProductGroup.ELECTRIC_MOTOR)
                        .hasMagnets(true)
                        .magnets(List.of(magnets))
                        .build(),
                MotorChain.MOTORS);
    }
}
