package io.didymium.passport.claim;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.crypto.digest.Digest;
import io.didymium.passport.inventory.InventoryDigest;
import java.util.Optional;

/**
 * The method by which impacts were assessed.
 *
 * @param name its name
 * @param version its version
 * @param digest the digest of its text ({@link InventoryDigest#of(ImpactMethod)}), if it is a method of this library's form
 */
public record MethodReference(String name, String version, Optional<Digest> digest) {
    /** @throws IllegalArgumentException if a text is blank */
    public MethodReference {
        Text.require(name, "name of a method");
        Text.require(version, "version of " + name);
        requireNonNull(digest, "digest");
    }

    /** The reference to a method. */
    public static MethodReference of(ImpactMethod method, String version) {
        return new MethodReference(method.name(), version, Optional.of(InventoryDigest.of(method)));
    }
}
