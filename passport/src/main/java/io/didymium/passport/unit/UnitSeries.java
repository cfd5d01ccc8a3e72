package io.didymium.passport.unit;

import static java.util.Objects.requireNonNull;

import io.didymium.core.batch.Batch;
import io.didymium.core.quantity.Mass;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.digest.HashAlgorithm;
import io.didymium.crypto.merkle.PackedTree;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.issue.IssuerIdentity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The units of one batch as their maker keeps them: from it come the register, signed once, and the passport of each unit. Immutable;
 * may be shared by threads. A million units take about 150 MB.
 */
public final class UnitSeries {
    private static final int SEED_LENGTH = 32;

    private final SignedCredential passport;
    private final List<String> serials;
    private final Bytes seed;
    private final PackedTree tree;
    private final UnitRegister register;

    private UnitSeries(Builder parts, IssuerIdentity issuer, Bytes seed, List<String> serials) {
        this.passport = parts.passport;
        this.serials = serials;
        this.seed = seed;
        this.tree = PackedTree.of(
                serials.size(), index -> UnitEntry.of(passport.digest(), index, serials.get(index), salt(index)));
        this.register = UnitRegister.sign(issuer, parts, tree.root(), serials.size());
    }

    /**
     * Starts a series.
     *
     * @param passport the batch's passport, as issued
     * @param batch the batch that it is about
     * @param issuer the party that issued it
     */
    public static Builder builder(SignedCredential passport, Batch batch, IssuerIdentity issuer) {
        return new Builder(passport, batch, issuer);
    }

    /** The salt of a unit: nobody without the seed can compute it. */
    private Bytes salt(int index) {
        return HashAlgorithm.SHA_256
                .digest(seed, Bytes.ofUtf8("didymium-unit-salt/v1\n" + passport.digest() + '\n' + index + '\n'))
                .value()
                .slice(0, UnitPassport.SALT_LENGTH);
    }

    /** The signed register. */
    public UnitRegister register() {
        return register;
    }

    /** The number of units. */
    public int size() {
        return serials.size();
    }

    /**
     * The passport of a unit.
     *
     * @param index its place among the serial numbers, from 0
     * @throws IndexOutOfBoundsException unless {@code 0 <= index < size()}
     */
    public UnitPassport unit(int index) {
        Objects.checkIndex(index, serials.size());
        return new UnitPassport(register, tree.inclusion(index), serials.get(index), salt(index));
    }

    /** Gathers the parts of a {@link UnitSeries}; each method sets the part of its name, and all are required. */
    public static final class Builder {
        private final SignedCredential passport;
        private final Batch batch;
        private final IssuerIdentity issuer;
        private @Nullable Mass unitMass;
        private @Nullable Instant issuedAt;
        private @Nullable Bytes seed;
        private List<String> serials = List.of();

        private Builder(SignedCredential passport, Batch batch, IssuerIdentity issuer) {
            this.passport = requireNonNull(passport, "passport");
            this.batch = requireNonNull(batch, "batch");
            this.issuer = requireNonNull(issuer, "issuer");
        }

        public Builder unitMass(Mass unitMass) {
            this.unitMass = requireNonNull(unitMass, "unitMass");
            return this;
        }

        public Builder issuedAt(Instant issuedAt) {
            this.issuedAt = requireNonNull(issuedAt, "issuedAt");
            return this;
        }

        /**
         * 32 random bytes that the issuer keeps secret, from which the salts follow: whoever knows them can try out which serial numbers are
         * beside that of a unit.
         */
        public Builder seed(Bytes seed) {
            this.seed = requireNonNull(seed, "seed");
            return this;
        }

        /** The serial numbers in the order of their places, each of 1 to 64 characters of the GS1 set of 82. */
        public Builder serials(List<String> serials) {
            this.serials = List.copyOf(serials);
            return this;
        }

        SignedCredential passport() {
            return passport;
        }

        Batch batch() {
            return batch;
        }

        Mass unitMass() {
            return requireNonNull(unitMass, "unitMass");
        }

        Instant issuedAt() {
            return requireNonNull(issuedAt, "issuedAt");
        }

        /**
         * Builds the tree and signs the register.
         *
         * @throws IllegalArgumentException if a serial number is malformed or occurs twice, there is none, a unit weighs nothing, all together
         *     weigh more than the batch can or are more than its pieces, or the seed has not 32 bytes
         */
        public UnitSeries build() {
            Bytes secret = requireNonNull(seed, "seed");
            if (secret.length() != SEED_LENGTH) {
                throw new IllegalArgumentException("the seed must have 32 bytes: " + secret.length());
            }
            Set<String> seen = new HashSet<>();
            for (String serial : serials) {
                if (!seen.add(UnitSerial.require(serial))) {
                    throw new IllegalArgumentException("a serial number is there twice: " + serial);
                }
            }
            if (unitMass().isZero()) {
                throw new IllegalArgumentException("a unit must weigh something");
            }
            UnitMasses masses = new UnitMasses(batch.mass());
            Mass together = new Mass(unitMass().kilograms().multiply(BigDecimal.valueOf(serials.size())));
            if (masses.isExceededBy(together)) {
                throw new IllegalArgumentException(serials.size() + " units weigh " + together + " together, the batch "
                        + batch.id() + " " + batch.mass());
            }
            batch.pieces().filter(pieces -> serials.size() > pieces.count()).ifPresent(pieces -> {
                throw new IllegalArgumentException(
                        serials.size() + " units are more than the " + pieces.count() + " pieces of " + batch.id());
            });
            return new UnitSeries(this, issuer, secret, serials);
        }
    }
}
