package io.didymium.passport.untp;

import io.didymium.core.id.Id;

/** The names for people of things that a credential refers to by id. */
@FunctionalInterface
public interface Labels {
    /** The name of a batch, facility or party. */
    String nameOf(Id id);

    /** Whether a batch is a single item. */
    default boolean isItem(Id id) {
        return false;
    }
}
