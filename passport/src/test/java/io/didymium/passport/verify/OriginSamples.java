package io.didymium.passport.verify;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.origin.Origin;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.OriginClaim;
import io.didymium.core.origin.Share;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.origin.SourceDeclaration;
import io.didymium.core.party.Address;
import io.didymium.core.party.CountryCode;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.Mass;
import io.didymium.core.regulation.RecycledContent;
import io.didymium.core.regulation.RulePacks;
import io.didymium.core.regulation.product.MagnetDescription;
import io.didymium.core.regulation.product.MagnetType;
import io.didymium.core.regulation.product.ProductGroup;
import io.didymium.core.regulation.product.ProductInformation;
import io.didymium.core.regulation.product.RemovalStep;
import io.didymium.core.regulation.product.ResponsiblePerson;
import io.didymium.passport.claim.MaterialProvenance;
import io.didymium.passport.claim.OriginStatements;
import io.didymium.passport.claim.ProductStatement;
import io.didymium.passport.claim.RecycledStatement;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can truly be said of the origins of a random chain: everything is declared, and whatever is known is stated. */
final class OriginSamples {
    private static final Set<MaterialForm> COLLECTED = EnumSet.of(
            MaterialForm.END_OF_LIFE_PRODUCT,
            MaterialForm.PRODUCT,
            MaterialForm.COMPONENT,
            MaterialForm.MAGNET,
            MaterialForm.SCRAP);
    private static final Set<MaterialForm> MINED = EnumSet.of(
            MaterialForm.ORE, MaterialForm.PHOSPHATE_ROCK, MaterialForm.MINERAL_CONCENTRATE, MaterialForm.TAILINGS);
    private static final List<SourceClass> BOUGHT =
            List.of(SourceClass.PRIMARY, SourceClass.PRE_CONSUMER, SourceClass.TAILINGS_OR_LANDFILL, SourceClass.REUSE);
    private static final List<String> COUNTRIES = List.of("NO", "CA", "AU", "MY");

    private OriginSamples() {}

    static OriginStatements about(SupplyChain chain) {
        List<SourceDeclaration> sources = sources(chain);
        OriginBook book = OriginBook.of(chain, sources);
        List<MaterialProvenance> provenance = new ArrayList<>();
        List<RecycledStatement> recycled = new ArrayList<>();
        List<OriginClaim> origins = new ArrayList<>();
        int number = 0;
        for (Batch batch : chain.batches()) {
            number++;
            List<Element> known = known(book, batch);
            if (known.isEmpty()) {
                continue;
            }
            provenance.addAll(MaterialProvenance.of(book, batch.id(), known, 12));
            recycled.add(RecycledStatement.of(
                    new ClaimId("urn:example:recycled:" + number),
                    RecycledContent.withoutUncertainty(RulePacks.ISO_14021, book, batch.id()),
                    known,
                    LocalDate.ofInstant(batch.producedAt(), ZoneOffset.UTC),
                    5 + number % 3));
            if (number % 4 == 0) {
                origins.addAll(claims(chain, book, batch, known.get(0)));
            }
        }
        Batch first = chain.batches().iterator().next();
        return OriginStatements.builder()
                .sources(sources)
                .origins(origins)
                .provenance(provenance)
                .recycled(recycled)
                // Of magnets themselves, what is stated at random would be false.
                .products(first.form() == MaterialForm.MAGNET ? List.of() : List.of(product(first, number)))
                .build();
    }

    private static List<SourceDeclaration> sources(SupplyChain chain) {
        List<SourceDeclaration> sources = new ArrayList<>();
        for (ProcessStep step : chain.steps()) {
            int number = sources.size();
            if (step.kind().isSource()) {
                step.outputs()
                        .forEach(output -> sources.add(SourceDeclaration.of(
                                output.batch(), classOf(step, chain.batch(output.batch()), number), country(number))));
            } else if (step.flows().stream().anyMatch(flow -> flow.kind().isInput())) {
                sources.add(SourceDeclaration.of(step.id(), SourceClass.PRIMARY, country(number)));
            }
        }
        return sources;
    }

    private static SourceClass classOf(ProcessStep step, Batch batch, int number) {
        if (step.kind() == ProcessKind.EXTRACTION) {
            return number % 2 == 0 ? SourceClass.PRIMARY : SourceClass.BY_PRODUCT;
        }
        if (step.kind() == ProcessKind.COLLECTION) {
            return COLLECTED.contains(batch.form()) ? SourceClass.POST_CONSUMER : SourceClass.PRIMARY;
        }
        return MINED.contains(batch.form()) ? SourceClass.PRIMARY : BOUGHT.get(number % BOUGHT.size());
    }

    private static CountryCode country(int number) {
        return new CountryCode(COUNTRIES.get(number % COUNTRIES.size()));
    }

    /** The elements of a batch of which every part is of a known source. */
    private static List<Element> known(OriginBook book, Batch batch) {
        Origin origin = book.origin(batch.id());
        return batch.composition()
                .map(composition -> origin.elements().stream()
                        .filter(element -> origin.share(
                                        element,
                                        from -> from.sourceClass() == SourceClass.UNDETERMINED
                                                || from.country().isEmpty())
                                .isZero())
                        .toList())
                .orElse(List.of());
    }

    /** From each batch that went into the step, at most as much as did. */
    private static List<OriginClaim> claims(SupplyChain chain, OriginBook book, Batch batch, Element element) {
        return chain.producerOf(batch.id()).inputs().stream()
                .limit(2)
                .map(input -> new OriginClaim(
                        batch.id(), element, input.batch(), atMost(book, input.batch(), batch.id(), element)))
                .toList();
    }

    private static Share atMost(OriginBook book, BatchId from, BatchId batch, Element element) {
        return Share.of(
                book.distribution(from).share(batch, element).decimal(30).setScale(6, RoundingMode.DOWN));
    }

    /** With or without each part that may be left unsaid. */
    private static ProductStatement product(Batch batch, int number) {
        boolean some = number % 2 == 0;
        MagnetDescription bare = MagnetDescription.builder("magnet")
                .glues(List.of())
                .additives(List.of("one", "other"))
                .build();
        MagnetDescription full = MagnetDescription.builder("other magnet \u2116 2")
                .type(MagnetType.FERRITE)
                .mass(new Mass(batch.mass().value().kilograms().movePointLeft(3)))
                .location("somewhere")
                .coatings(List.of())
                .glues(List.of("glue"))
                .build();
        ResponsiblePerson person = ResponsiblePerson.builder("somebody")
                .tradeName(Optional.of("brand").filter(any -> some).orElse(null))
                .address(Optional.of(new Address("1", "2", "3", "4", new CountryCode("NO")))
                        .filter(any -> some)
                        .orElse(null))
                .contact(Optional.of("tel:1").filter(any -> !some).orElse(null))
                .build();
        return new ProductStatement(
                ProductInformation.builder()
                        .product(batch.id())
                        .group(Optional.of(ProductGroup.HEAT_PUMP)
                                .filter(any -> some)
                                .orElse(null))
                        .hasMagnets(Optional.of(true).filter(any -> some).orElse(null))
                        .responsible(Optional.of(person)
                                .filter(any -> number % 3 != 0)
                                .orElse(null))
                        .magnets(number % 5 == 0 ? List.of() : List.of(bare, full))
                        .removal(List.of(new RemovalStep("pull", List.of("hand"), List.of())))
                        .build(),
                1 + number);
    }
}
