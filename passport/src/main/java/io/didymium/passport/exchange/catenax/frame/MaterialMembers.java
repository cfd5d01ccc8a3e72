package io.didymium.passport.exchange.catenax.frame;

import io.didymium.core.element.Element;
import io.didymium.core.material.Composition;
import io.didymium.core.party.CountryCode;
import io.didymium.passport.claim.MaterialProvenance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The elements of a batch as the materials of a product. */
final class MaterialMembers {
    static final String PERCENT = "unit:percent";

    private MaterialMembers() {}

    /**
     * An element of a batch.
     *
     * @param name its name by IUPAC
     * @param percent the part of the batch that it is, in per cent
     * @param recycled its recycled share in per cent; empty if none is stated, or rule packs give different ones
     * @param country where it is from, if it is from one country alone
     */
    record Material(String name, BigDecimal percent, Optional<BigDecimal> recycled, Optional<String> country) {}

    /** The elements that were found in a batch, in the order of atomic numbers. */
    static List<Material> of(FramedGoods goods) {
        Optional<Composition> composition = goods.batch().composition();
        List<Material> materials = new ArrayList<>();
        if (composition.isPresent()) {
            for (Element element : new TreeSet<>(composition.get().elements())) {
                composition
                        .get()
                        .find(element)
                        .map(content -> new Material(
                                element.name().toLowerCase(Locale.ROOT),
                                content.value().value().movePointRight(2),
                                recycled(goods, element),
                                country(goods, element)))
                        .ifPresent(materials::add);
            }
        }
        return materials;
    }

    private static Optional<BigDecimal> recycled(FramedGoods goods, Element element) {
        Set<BigDecimal> shares = goods.origin().recycled().stream()
                .flatMap(stated -> Optional.ofNullable(stated.percents().get(element)).stream())
                .map(BigDecimal::stripTrailingZeros)
                .collect(Collectors.toSet());
        return shares.size() == 1 ? shares.stream().findFirst() : Optional.empty();
    }

    private static Optional<String> country(FramedGoods goods, Element element) {
        Set<Optional<CountryCode>> countries = goods.origin().provenance().stream()
                .filter(entry -> entry.element() == element)
                .map(MaterialProvenance::country)
                .collect(Collectors.toSet());
        return countries.size() == 1 ? countries.iterator().next().map(CountryCode::value) : Optional.empty();
    }
}
