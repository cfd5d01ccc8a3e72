package io.didymium.examples.cli.description;

import static java.util.Objects.requireNonNull;

import io.didymium.passport.claim.Dossier;

/**
 * What a description file says.
 *
 * @param name what the chain is called, for people
 * @param dossier all that is to be put into passports
 */
public record Description(String name, Dossier dossier) {
    /** Refuses absent parts. */
    public Description {
        requireNonNull(name, "name");
        requireNonNull(dossier, "dossier");
    }
}
