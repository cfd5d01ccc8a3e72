package io.didymium.passport.exchange.catenax;

import io.didymium.core.id.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers what a payload needs and nobody says, so that one message names all of it. */
final class Needs {
    private final String aspect;
    private final Id subject;
    private final List<String> missing = new ArrayList<>();

    Needs(String aspect, Id subject) {
        this.aspect = aspect;
        this.subject = subject;
    }

    /** The text of a value that is needed; of one that is not known an empty text, which {@link #require()} keeps from being written. */
    String text(Optional<?> value, String name) {
        if (value.isEmpty()) {
            missing.add(name);
        }
        return value.map(Object::toString).orElse("");
    }

    /** @throws IllegalArgumentException if something is missing */
    void require() {
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    aspect + " of " + subject.value() + " needs what is not known: " + String.join("; ", missing));
        }
    }
}
