package io.didymium.core.process;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.PartyId;

/**
 * Who owns goods before and after an event. The same party twice: they change place or holder, and title stays.
 *
 * @param before the owner before
 * @param after the owner after
 */
public record Ownership(PartyId before, PartyId after) {
    /** @throws NullPointerException if a component is null */
    public Ownership {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
    }

    /** Goods of a party that stay its own. */
    public static Ownership of(PartyId owner) {
        return new Ownership(owner, owner);
    }

    /** Whether title passes. */
    public boolean passes() {
        return !before.equals(after);
    }

    @Override
    public String toString() {
        return passes() ? before.value() + " to " + after.value() : before.value();
    }
}
