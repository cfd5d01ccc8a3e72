package io.didymium.core.lca.lint;

import io.didymium.core.element.Element;
import io.didymium.core.element.Oxide;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The rare-earth oxide content of flows, in kg per kg, inferred from their names. */
final class RareEarthContent {
    private static final Map<String, BigDecimal> BY_NAME = byName();

    private RareEarthContent() {}

    /** The content, for a name in lower case. */
    static Optional<BigDecimal> of(String name) {
        return name.startsWith("rare earth oxide")
                ? Optional.of(BigDecimal.ONE)
                : Optional.ofNullable(BY_NAME.get(name));
    }

    private static Map<String, BigDecimal> byName() {
        Map<String, BigDecimal> contents = new HashMap<>();
        for (Element element : Element.values()) {
            if (element.isRareEarth() && element != Element.PROMETHIUM) {
                String called = element.name().toLowerCase(Locale.ROOT);
                BigDecimal asOxide = Oxide.conventional(element).oxidePerElement();
                contents.put(called, asOxide);
                contents.put(called + " metal", asOxide);
                contents.put(called + " oxide", BigDecimal.ONE);
            }
        }
        return Map.copyOf(contents);
    }
}
