package io.didymium.examples.cli.description;

import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.party.Address;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.regulation.product.MagnetDescription;
import io.didymium.core.regulation.product.MagnetType;
import io.didymium.core.regulation.product.ProductExemption;
import io.didymium.core.regulation.product.ProductGroup;
import io.didymium.core.regulation.product.ProductInformation;
import io.didymium.core.regulation.product.RemovalStep;
import io.didymium.core.regulation.product.ResponsiblePerson;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.claim.ProductStatement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what is stated about products with magnets; an absent member states nothing. */
final class Magnets {
    private static final int MOST_ALIKE = 10_000;

    private final Names<BatchId> batches;

    Magnets(Names<BatchId> batches) {
        this.batches = batches;
    }

    /** The member {@code magnetProducts} of a file. */
    List<ProductStatement> products(DescriptionNode root) throws MalformedInputException {
        List<ProductStatement> products = new ArrayList<>();
        for (DescriptionNode part : root.objects("magnetProducts")) {
            products.add(product(part));
        }
        return products;
    }

    private ProductStatement product(DescriptionNode part) throws MalformedInputException {
        part.allow("batch", "pieces", "group", "exemption", "holdsMagnets", "responsible", "magnets", "removal");
        List<MagnetDescription> magnets = new ArrayList<>();
        for (DescriptionNode magnet : part.objects("magnets")) {
            magnets.addAll(magnets(magnet));
        }
        List<RemovalStep> removal = new ArrayList<>();
        for (DescriptionNode step : part.objects("removal")) {
            step.allow("action", "tools", "hazards");
            removal.add(
                    step.make(() -> new RemovalStep(step.text("action"), step.texts("tools"), step.texts("hazards"))));
        }
        Optional<ProductGroup> group =
                part.has("group") ? Optional.of(part.word("group", ProductGroup.class)) : Optional.empty();
        Optional<ProductExemption> exemption =
                part.has("exemption") ? Optional.of(part.word("exemption", ProductExemption.class)) : Optional.empty();
        Optional<Boolean> holds = part.has("holdsMagnets") ? Optional.of(part.truth("holdsMagnets")) : Optional.empty();
        Optional<ResponsiblePerson> responsible = responsible(part);
        return part.make(() -> new ProductStatement(
                ProductInformation.builder()
                        .product(batches.refer(part, "batch"))
                        .group(group.orElse(null))
                        .exemption(exemption.orElse(null))
                        .hasMagnets(holds.orElse(null))
                        .responsible(responsible.orElse(null))
                        .magnets(magnets)
                        .removal(removal)
                        .build(),
                part.count("pieces")));
    }

    private static Optional<ResponsiblePerson> responsible(DescriptionNode product) throws MalformedInputException {
        Optional<DescriptionNode> found = product.findObject("responsible");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        DescriptionNode part = found.get().allow("name", "tradeName", "address", "contact");
        Optional<DescriptionNode> place = part.findObject("address");
        Optional<Address> address = place.isPresent() ? Optional.of(Sites.address(place.get())) : Optional.empty();
        return Optional.of(part.make(() -> ResponsiblePerson.builder(part.text("name"))
                .tradeName(part.findText("tradeName").orElse(null))
                .address(address.orElse(null))
                .contact(part.findText("contact").orElse(null))
                .build()));
    }

    /**
     * With {@code count} as many magnets that are alike, numbered from 1; without it an unstated number of magnets together.
     */
    private static List<MagnetDescription> magnets(DescriptionNode part) throws MalformedInputException {
        part.allow("name", "count", "type", "massG", "location", "composition", "coatings", "glues", "additives");
        Optional<MagnetType> type =
                part.has("type") ? Optional.of(part.word("type", MagnetType.class)) : Optional.empty();
        Optional<Mass> mass = part.has("massG")
                ? Optional.of(new DescriptionNode(part.node(), part.at("massG"))
                        .make(() -> Mass.ofGrams(part.decimal("massG"))))
                : Optional.empty();
        Map<Element, MassFraction> composition = composition(part);
        int count = part.has("count") ? part.count("count") : 1;
        if (count < 1 || count > MOST_ALIKE) {
            throw part.fault("count", "from 1 to " + MOST_ALIKE + " magnets alike, found " + count);
        }
        List<MagnetDescription> magnets = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            String name = part.text("name") + (count > 1 ? " " + i : "");
            magnets.add(part.make(() -> MagnetDescription.builder(name)
                    .type(type.orElse(null))
                    .count(part.has("count") ? 1 : null)
                    .mass(mass.orElse(null))
                    .location(part.findText("location").orElse(null))
                    .composition(composition)
                    .coatings(part.findTexts("coatings").orElse(null))
                    .glues(part.findTexts("glues").orElse(null))
                    .additives(part.findTexts("additives").orElse(null))
                    .build()));
        }
        return magnets;
    }

    private static Map<Element, MassFraction> composition(DescriptionNode magnet) throws MalformedInputException {
        Map<Element, MassFraction> composition = new EnumMap<>(Element.class);
        if (magnet.has("composition")) {
            for (DescriptionNode content : magnet.named("composition")) {
                Element element = content.element(content.ownName(), "");
                composition.put(element, Measurements.fraction(content.allow("percent", "fraction", "ppm")));
            }
        }
        return composition;
    }
}
