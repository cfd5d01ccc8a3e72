package io.didymium.core.regulation;

import static java.util.Objects.requireNonNull;

import io.didymium.core.element.Element;
import io.didymium.core.origin.Share;
import io.didymium.core.quantity.MassFraction;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The recycled share of one element.
 *
 * @param element the element
 * @param presence whether the batch contains it
 * @param content its mass fraction in the batch; zero where it is absent or not stated
 * @param recycled the share that counts as recycled under the rule; empty, not zero, where the element is absent
 * @param undetermined the share of unknown source; empty where the element is absent
 * @param standardUncertainty of the recycled share; empty where it cannot be computed
 */
public record RecycledElement(
        Element element,
        ElementPresence presence,
        MassFraction content,
        Optional<Share> recycled,
        Optional<Share> undetermined,
        Optional<BigDecimal> standardUncertainty) {
    /** @throws NullPointerException if a component is null */
    public RecycledElement {
        requireNonNull(element, "element");
        requireNonNull(presence, "presence");
        requireNonNull(content, "content");
        requireNonNull(recycled, "recycled");
        requireNonNull(undetermined, "undetermined");
        requireNonNull(standardUncertainty, "standardUncertainty");
    }

    RecycledElement with(Optional<BigDecimal> uncertainty) {
        return new RecycledElement(element, presence, content, recycled, undetermined, uncertainty);
    }
}
