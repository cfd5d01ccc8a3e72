package io.didymium.core.material;

import static io.didymium.core.quantity.Decimals.ROUNDING;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableSortedMap;
import io.didymium.core.element.Oxide;
import io.didymium.core.id.Text;
import io.didymium.core.quantity.Decimals;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How the rare-earth oxides of a material are divided among the elements, as a source publishes it.
 *
 * @param source where the distribution was published
 * @param percents the share of each oxide in per cent of all rare-earth oxides (TREO), as published
 */
public record RareEarthDistribution(String source, Map<Oxide, BigDecimal> percents) {
    /** @throws IllegalArgumentException if the source is blank, there is no share, or one is negative or not of a rare earth */
    public RareEarthDistribution {
        Text.require(source, "source of a distribution");
        ImmutableSortedMap.Builder<Oxide, BigDecimal> sorted = ImmutableSortedMap.orderedBy(
                comparing(Oxide::element).thenComparing(Oxide::atoms).thenComparing(Oxide::oxygens));
        percents.forEach((oxide, percent) -> {
            if (!oxide.element().isRareEarth() || percent.signum() < 0) {
                throw new IllegalArgumentException(oxide + " cannot have " + percent.toPlainString() + " % of TREO");
            }
            sorted.put(oxide, Decimals.normal(percent, "per cent of TREO"));
        });
        if (percents.values().stream().allMatch(percent -> percent.signum() == 0)) {
            throw new IllegalArgumentException("a distribution must have a share: " + source);
        }
        percents = sorted.buildOrThrow();
    }

    /** The sum of the shares in per cent, as published: 98.6 to 102.6 in the literature. */
    public BigDecimal sum() {
        return percents.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * The assay of a dry material with this distribution, its shares scaled so that they sum to the oxides found.
     *
     * @param treo the part of the dry mass that is rare-earth oxides
     * @param relativeUncertainty the standard uncertainty of each content, as a part of the content
     * @param method the analytical method
     */
    public Assay normalised(MassFraction treo, MassFraction relativeUncertainty, String method) {
        List<AssayValue> values = new ArrayList<>();
        percents.forEach((oxide, percent) -> {
            MassFraction content = new MassFraction(
                    Decimals.fitted(treo.value().multiply(percent).divide(sum(), ROUNDING)));
            values.add(new AssayValue(oxide, new MeasuredFraction(content, content.times(relativeUncertainty))));
        });
        Normalisation scaled = new Normalisation(
                sum().movePointLeft(2), "shares of " + source + " divided by their sum, then by the oxides found");
        return Assay.of(method)
                .sample(SampleState.DRY, MassFraction.ZERO)
                .values(values)
                .normalisation(scaled)
                .build();
    }
}
