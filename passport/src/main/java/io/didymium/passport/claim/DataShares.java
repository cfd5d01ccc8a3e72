package io.didymium.passport.claim;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The shares of a result by kind of data, from 0 to 1, as far as they are known, to half a unit of the last digit.
 *
 * @param primary the part from primary data of the operators
 * @param attested the part from suppliers' results
 * @param unlinked the part of flows without a provider process
 * @param uncharacterised the part of flows without a characterisation factor
 */
public record DataShares(
        Optional<BigDecimal> primary,
        Optional<BigDecimal> attested,
        Optional<BigDecimal> unlinked,
        Optional<BigDecimal> uncharacterised) {
    /** Nothing is known. */
    public static final DataShares UNKNOWN = builder().build();

    /** @throws IllegalArgumentException if a part is not from 0 to 1 or has over 34 digits after the point */
    public DataShares {
        check(primary, "primary");
        check(attested, "attested");
        check(unlinked, "unlinked");
        check(uncharacterised, "uncharacterised");
    }

    /** Starts with no part known. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with the parts of this value. */
    public Builder toBuilder() {
        return new Builder()
                .primary(primary.orElse(null))
                .attested(attested.orElse(null))
                .unlinked(unlinked.orElse(null))
                .uncharacterised(uncharacterised.orElse(null));
    }

    private static void check(Optional<BigDecimal> part, String name) {
        part.ifPresent(value -> {
            FootprintResult.requireDigits(value, name + " share");
            if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException(name + " share must be from 0 to 1: " + value.toPlainString());
            }
        });
    }

    /** Gathers the parts of a {@link DataShares}; each method sets the part of its name. */
    public static final class Builder {
        private @Nullable BigDecimal primary;
        private @Nullable BigDecimal attested;
        private @Nullable BigDecimal unlinked;
        private @Nullable BigDecimal uncharacterised;

        private Builder() {}

        public Builder primary(@Nullable BigDecimal primary) {
            this.primary = primary;
            return this;
        }

        public Builder attested(@Nullable BigDecimal attested) {
            this.attested = attested;
            return this;
        }

        public Builder unlinked(@Nullable BigDecimal unlinked) {
            this.unlinked = unlinked;
            return this;
        }

        public Builder uncharacterised(@Nullable BigDecimal uncharacterised) {
            this.uncharacterised = uncharacterised;
            return this;
        }

        /** The value, checked. */
        public DataShares build() {
            return new DataShares(
                    Optional.ofNullable(primary),
                    Optional.ofNullable(attested),
                    Optional.ofNullable(unlinked),
                    Optional.ofNullable(uncharacterised));
        }
    }
}
