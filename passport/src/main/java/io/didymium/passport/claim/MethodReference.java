package io.didymium.passport.claim;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.crypto.digest.Digest;
import io.didymium.passport.inventory.InventoryDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /** Starts with the name of the method. */
    public static Builder builder(String name, String version) {
        return new Builder(name, version);
    }

    /** Starts with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(name, version).digest(digest.orElse(null));
    }

    /** The reference to a method. */
    public static MethodReference of(ImpactMethod method, String version) {
        return new MethodReference(method.name(), version, Optional.of(InventoryDigest.of(method)));
    }

    /** Gathers the parts of a {@link MethodReference}; each method sets the part of its name. */
    public static final class Builder {
        private final String name;
        private final String version;
        private @Nullable Digest digest;

        private Builder(String name, String version) {
            this.name = name;
            this.version = version;
        }

        public Builder digest(@Nullable Digest digest) {
            this.digest = digest;
            return this;
        }

        /** The value, checked. */
        public MethodReference build() {
            return new MethodReference(name, version, Optional.ofNullable(digest));
        }
    }
}
