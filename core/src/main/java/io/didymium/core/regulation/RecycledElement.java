package io.didymium.core.regulation;

import static java.util.Objects.requireNonNull;

import io.didymium.core.element.Element;
import io.didymium.core.origin.Share;
import io.didymium.core.quantity.MassFraction;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How much of one element is recycled.
 *
 * @param element the element
 * @param presence whether it is there at all
 * @param content the part of the batch that it is; zero where it is not there or nothing is said
 * @param recycled the share that counts as recycled under the rule; empty, not zero, where the element is not there
 * @param undetermined the share of which it is not known; empty where the element is not there
 * @param standardUncertainty of the recycled share; empty where it cannot be told
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
