package io.didymium.passport.testing;

import static io.didymium.core.element.Element.BORON;
import static io.didymium.core.element.Element.COBALT;
import static io.didymium.core.element.Element.DYSPROSIUM;
import static io.didymium.core.element.Element.NEODYMIUM;
import static io.didymium.core.element.Element.PRASEODYMIUM;

import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.party.Address;
import io.didymium.core.party.CountryCode;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.regulation.RecycledContent;
import io.didymium.core.regulation.RulePack;
import io.didymium.core.regulation.RulePacks;
import io.didymium.core.regulation.product.MagnetDescription;
import io.didymium.core.regulation.product.MagnetType;
import io.didymium.core.regulation.product.ProductGroup;
import io.didymium.core.regulation.product.ProductInformation;
import io.didymium.core.regulation.product.RemovalStep;
import io.didymium.core.regulation.product.ResponsiblePerson;
import io.didymium.core.testing.ChainSketch;
import io.didymium.core.testing.scenario.RotorChain;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.MaterialProvenance;
import io.didymium.passport.claim.OriginStatements;
import io.didymium.passport.claim.ProductStatement;
import io.didymium.passport.claim.RecycledStatement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What the passports of scenario B say: sources, provenance, recycled shares, a certificate, and the magnets of rotors. */
public final class Rotors {
    /** The elements whose recycled share is claimed. */
    public static final Set<Element> CLAIMED = Set.of(NEODYMIUM, PRASEODYMIUM, DYSPROSIUM, BORON, COBALT);

    /** The certificate of the recycled oxide; it ends on 30 June 2026. */
    public static final CertificateId SWARF_77 = new CertificateId("urn:didymium:rotors:certificate:SWARF-77");

    private static final LocalDate DAY = LocalDate.of(2026, 4, 7);

    private Rotors() {}

    /** What the passports say. */
    public static Dossier dossier() {
        return dossier(RotorChain.sketch());
    }

    /** The same of a chain to which more was added. */
    public static Dossier dossier(ChainSketch sketch) {
        Dossier bare = Sketched.dossier(sketch);
        OriginBook book = OriginBook.of(bare.chain(), RotorChain.declarations());
        return bare.toBuilder()
                .certificates(List.of(certificate()))
                .origin(OriginStatements.builder()
                        .sources(RotorChain.declarations())
                        .provenance(MaterialProvenance.of(book, RotorChain.batch("B-R1"), CLAIMED, 6))
                        .recycled(recycled(book))
                        .products(List.of(rotor()))
                        .build())
                .build();
    }

    private static List<RecycledStatement> recycled(OriginBook book) {
        return List.of(
                claim(book, "B-O2", RulePacks.ISO_14021, Set.of(NEODYMIUM, PRASEODYMIUM), Optional.of(SWARF_77)),
                claim(book, "B-M1", RulePacks.ISO_14021, Set.of(NEODYMIUM, PRASEODYMIUM), Optional.empty()),
                claim(book, "B-R1", RulePacks.ISO_14021, CLAIMED, Optional.empty()),
                claim(book, "B-R1", RulePacks.CRMA_ARTICLE_29, CLAIMED, Optional.empty()));
    }

    private static RecycledStatement claim(
            OriginBook book, String batch, RulePack pack, Set<Element> elements, Optional<CertificateId> evidence) {
        return RecycledStatement.of(
                        claimId(batch, pack),
                        RecycledContent.withoutUncertainty(pack, book, RotorChain.batch(batch)),
                        elements,
                        DAY,
                        2)
                .toBuilder()
                .evidence(evidence.orElse(null))
                .build();
    }

    /** The claim of a batch under a rule pack. */
    public static ClaimId claimId(String batch, RulePack pack) {
        return new ClaimId("urn:didymium:rotors:claim:" + batch + ":" + pack.id());
    }

    /** Certificate SWARF-77 of the recycler's site. */
    public static Certificate certificate() {
        FacilityId site = RotorChain.facility("S-BETA");
        RecycledStatement model = RecycledStatement.builder(
                        claimId("B-O2", RulePacks.ISO_14021),
                        RotorChain.batch("B-O2"),
                        RulePacks.ISO_14021.id(),
                        RulePacks.ISO_14021.version(),
                        DAY)
                .percents(Map.of(NEODYMIUM, BigDecimal.ZERO))
                .build();
        return Certificate.builder(SWARF_77, model.criterion())
                .name("SWARF-77")
                .certifier(Sketched.CERTIFIER)
                .issuedTo(new PartyId("did:web:s-beta.example"))
                .valid(Instant.parse("2025-07-01T00:00:00Z"), Instant.parse("2026-06-30T23:59:59Z"))
                .assessments(new Assessment(
                        site, model.criterion(), RecycledStatement.TOPIC, LocalDate.of(2025, 7, 1), true))
                .build();
    }

    /** The rotors of the batch, 116 g of magnets each. */
    public static ProductStatement rotor() {
        return new ProductStatement(information(RotorChain.batch("B-R1"), 8), RotorChain.ROTORS);
    }

    /** What is said of a product with so many segments of 14.5 g. */
    public static ProductInformation information(BatchId product, int segments) {
        return ProductInformation.builder()
                .product(product)
                .group(ProductGroup.ELECTRIC_MOTOR)
                .hasMagnets(true)
                .responsible(ResponsiblePerson.builder("Pump maker of the scenario")
                        .tradeName("GRU")
                        .address(new Address("Street 1", "8850", "Vandby", "Midtjylland", new CountryCode("DK")))
                        .contact("mailto:passport@gru.example")
                        .build())
                .magnets(IntStream.rangeClosed(1, segments)
                        .mapToObj(Rotors::segment)
                        .toList())
                .removal(List.of(
                        new RemovalStep("drain", List.of(), List.of("hot water")),
                        new RemovalStep("open 4 screws", List.of("T20"), List.of()),
                        new RemovalStep("pull rotor can", List.of("puller"), List.of("magnetic force")),
                        new RemovalStep("cut sleeve", List.of("grinder"), List.of("sparks")),
                        new RemovalStep("demagnetise at 330 C", List.of("oven"), List.of("fumes of glue")),
                        new RemovalStep("push out", List.of("press"), List.of())))
                .build();
    }

    private static MagnetDescription segment(int number) {
        return MagnetDescription.builder("segment " + number)
                .type(MagnetType.NEODYMIUM_IRON_BORON)
                .count(1)
                .mass(Mass.ofGrams(new BigDecimal("14.5")))
                .location("8 surface segments under steel sleeve")
                .composition(composition())
                .coatings(List.of("epoxy, 12 um"))
                .glues(List.of("acrylic"))
                .additives(List.of())
                .build();
    }

    private static Map<Element, MassFraction> composition() {
        Map<Element, MassFraction> composition = new EnumMap<>(Element.class);
        for (String content : RotorChain.ALLOY.split(", ", -1)) {
            String[] parts = content.split(" ", -1);
            composition.put(Element.ofSymbol(parts[0]), new MassFraction(new BigDecimal(parts[1]).movePointLeft(2)));
        }
        return composition;
    }
}
