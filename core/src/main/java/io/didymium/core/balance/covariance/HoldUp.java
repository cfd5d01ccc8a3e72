package io.didymium.core.balance.covariance;

import io.didymium.core.element.Element;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the measurements behind a hold-up do to it, and how much has passed through its process. By the books it is what went in less what was
 * drawn, so that its errors are theirs, and small beside all that went in rather than beside the little that may be left. Not thread-safe.
 */
public final class HoldUp {
    private final Map<Optional<Element>, Effects> effects = new HashMap<>();
    private final Map<Optional<Element>, Double> passed = new HashMap<>();
    private final Set<Element> notable = EnumSet.noneOf(Element.class);

    /** Sets what is known of all mass, or of an element: the effects of measurements, and what went in so far, in kg. */
    public void put(Optional<Element> element, Effects of, double kilograms) {
        effects.put(element, of);
        passed.put(element, kilograms);
    }

    /** The effects of measurements; none of an element that it does not hold. */
    public Effects of(Optional<Element> element) {
        return effects.getOrDefault(element, new Effects.Builder().build());
    }

    /** What passed into the process so far, in kg, at least what it holds. */
    public double passed(Optional<Element> element, double held) {
        return Math.max(held, passed.getOrDefault(element, held));
    }

    /** Remembers that more than a trace of an element was in something that went in: in the process it is only diluted. */
    public void note(Element element) {
        notable.add(element);
    }

    /** Whether more than a trace of an element was in something that went in. */
    public boolean isNotable(Element element) {
        return notable.contains(element);
    }
}
