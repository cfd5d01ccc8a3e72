package io.didymium.core.toll;

import static java.util.Objects.requireNonNull;

import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import io.didymium.core.id.StepId;
import io.didymium.core.id.TransferId;
import java.math.BigDecimal;

/**
 * What one event moves in a toll account, as stated.
 *
 * @param event the step that poured the lot or made the product, or the transfer that passed title to it
 * @param batch the lot or product
 * @param element the element
 * @param kilograms what is credited, negative for what is delivered, in kg to the gram
 */
public record TollPosting(Id event, BatchId batch, Element element, BigDecimal kilograms) {
    /** @throws IllegalArgumentException if the event is no step or transfer, or the amount is zero or finer than a gram */
    public TollPosting {
        if (!(requireNonNull(event, "event") instanceof StepId) && !(event instanceof TransferId)) {
            throw new IllegalArgumentException("neither a step nor a transfer: " + event);
        }
        requireNonNull(batch, "batch");
        requireNonNull(element, "element");
        kilograms = TollDue.toTheGram(kilograms, "posting of " + batch);
    }

    /** What is moved, whatever the amount. */
    Key key() {
        return new Key(event.value(), batch, element);
    }

    /** An event, a batch and an element. */
    record Key(String event, BatchId batch, Element element) {}
}
