package io.didymium.core.regulation;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.BatchId;
import io.didymium.core.quantity.Mass;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is said of a product for those who take it apart; what is empty is not said.
 *
 * @param product the unique product identifier
 * @param group the group the product belongs to, if it is one that the law names
 * @param hasMagnets whether it holds permanent magnets
 * @param responsible who answers for it
 * @param magnets its magnets, each one
 * @param removal the whole sequence of steps that gives access to and removes all magnets, in order
 */
public record ProductInformation(
        Optional<BatchId> product,
        Optional<ProductGroup> group,
        Optional<Boolean> hasMagnets,
        Optional<ResponsiblePerson> responsible,
        List<MagnetDescription> magnets,
        List<RemovalStep> removal) {
    /** @throws IllegalArgumentException if there are magnets where it is said that there are none */
    public ProductInformation {
        requireNonNull(product, "product");
        requireNonNull(group, "group");
        requireNonNull(responsible, "responsible");
        magnets = List.copyOf(magnets);
        removal = List.copyOf(removal);
        if (!hasMagnets.orElse(true) && !magnets.isEmpty()) {
            throw new IllegalArgumentException("a product without magnets cannot describe " + magnets.size());
        }
    }

    /** What decides which rules are about the product; magnets without type or mass count as far as they are said. */
    public MagnetProduct scope() {
        Set<MagnetType> types = new TreeSet<>();
        magnets.forEach(magnet -> magnet.type().ifPresent(types::add));
        return new MagnetProduct(
                group,
                types,
                Mass.sum(magnets.stream()
                        .flatMap(magnet -> magnet.mass().stream())
                        .toList()));
    }
}
