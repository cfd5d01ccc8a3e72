package io.didymium.passport.statement;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import java.util.Optional;

/**
 * A link from one credential to another that it builds on.
 *
 * @param target the id of the other credential
 * @param name what the other is, for people
 * @param digestMultibase the digest of the other's compact JWS; without it the link pins nothing
 */
public record CredentialLink(String target, String name, Optional<String> digestMultibase) {
    /** @throws IllegalArgumentException if target or name is blank */
    public CredentialLink {
        Text.require(target, "target of a link");
        Text.require(name, "name of the link to " + target);
        requireNonNull(digestMultibase, "digestMultibase");
    }
}
