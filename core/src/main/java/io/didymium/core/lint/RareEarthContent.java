package io.didymium.core.lint;

import io.didymium.core.element.Element;
import io.didymium.core.element.Oxide;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How much rare-earth oxide a kg of a flow has, as far as its name says. */
final class RareEarthContent {
    private RareEarthContent() {}

    /** The part of the mass, for a name in lower case. */
    static Optional<BigDecimal> of(String name) {
        if (name.startsWith("rare earth oxide")) {
            return Optional.of(BigDecimal.ONE);
        }
        return Stream.of(Element.values())
                .filter(Element::isRareEarth)
                .flatMap(element -> content(name, element).stream())
                .findFirst();
    }

    private static Optional<BigDecimal> content(String name, Element element) {
        String called = element.name().toLowerCase(Locale.ROOT);
        if (name.equals(called) || name.equals(called + " metal")) {
            return Optional.of(Oxide.conventional(element).oxidePerElement());
        }
        return name.equals(called + " oxide") ? Optional.of(BigDecimal.ONE) : Optional.empty();
    }
}
