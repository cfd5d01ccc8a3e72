package io.didymium.core.material;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Maps;
import io.didymium.core.element.Element;
import io.didymium.core.id.Text;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.SpecificActivity;
import java.math.BigDecimal;
import java.util.Map;

/**
 * The thorium and uranium that a naturally radioactive material holds.
 *
 * @param thorium the part of the mass that is thorium
 * @param uranium the part of the mass that is uranium
 * @param method the analytical method
 */
public record Radioactivity(MeasuredFraction thorium, MeasuredFraction uranium, String method) {
    /** Bq of Th-232 in 1 mg of natural thorium: ln 2 / half-life 1.405e10 y, over the mass of an atom. */
    private static final BigDecimal THORIUM_232 = new BigDecimal("4.06");
    /** Bq of U-238 in 1 mg of natural uranium, 99.27 % of its atoms: ln 2 / half-life 4.468e9 y, over the mass of an atom. */
    private static final BigDecimal URANIUM_238 = new BigDecimal("12.35");

    /** The activity above which natural material falls under Directive 2013/59/Euratom, Annex VII: 1 Bq/g. */
    public static final SpecificActivity EXEMPTION_LEVEL = new SpecificActivity(BigDecimal.ONE);

    /** @throws IllegalArgumentException if the method is blank */
    public Radioactivity {
        requireNonNull(thorium, "thorium");
        requireNonNull(uranium, "uranium");
        Text.require(method, "method of a radioactivity");
    }

    /** Thorium and uranium, each with its part of the mass. */
    public Map<Element, MeasuredFraction> contents() {
        return Maps.immutableEnumMap(Map.of(Element.THORIUM, thorium, Element.URANIUM, uranium));
    }

    /**
     * The activity of the parent nuclide in a material that is in part thorium or uranium: Th-232 or U-238, without daughters.
     *
     * @throws IllegalArgumentException if the element is another
     */
    public static SpecificActivity activityOf(Element element, MassFraction content) {
        BigDecimal perMilligram = switch (element) {
            case THORIUM -> THORIUM_232;
            case URANIUM -> URANIUM_238;
            default -> throw new IllegalArgumentException("neither thorium nor uranium: " + element);
        };
        return new SpecificActivity(content.value().multiply(perMilligram).movePointRight(3));
    }

    /** The activity of Th-232 and U-238 together, without their daughters. */
    public SpecificActivity parentActivity() {
        return activityOf(Element.THORIUM, thorium.value()).plus(activityOf(Element.URANIUM, uranium.value()));
    }
}
