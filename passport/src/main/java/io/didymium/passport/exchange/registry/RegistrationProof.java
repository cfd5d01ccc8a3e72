package io.didymium.passport.exchange.registry;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import io.didymium.passport.exchange.en18223.DppVersion;
import io.didymium.passport.exchange.en18223.VersionHash;
import java.time.Instant;

/**
 * What a proof of registration states (Regulation (EU) 2026/1778, Article 9(2)).
 *
 * @param registration the persistent id of the registration
 * @param product the unique product identifier
 * @param passport the id of the passport
 * @param operator the id of the economic operator
 * @param commodityCode the commodity code
 * @param versionTime the time of the version that was registered last
 * @param sealedAt when the proof was made
 * @param hash the hash of that version
 */
public record RegistrationProof(
        String registration,
        String product,
        String passport,
        String operator,
        String commodityCode,
        Instant versionTime,
        Instant sealedAt,
        VersionHash hash) {
    /** @throws IllegalArgumentException if a text is blank */
    public RegistrationProof {
        Text.require(registration, "registration");
        Text.require(product, "product");
        Text.require(passport, "passport");
        Text.require(operator, "operator");
        Text.require(commodityCode, "commodity code");
        requireNonNull(versionTime, "versionTime");
        requireNonNull(sealedAt, "sealedAt");
        requireNonNull(hash, "hash");
    }

    /** Starts the proof of a record of a version. */
    public static Builder builder(String registration, RegistrationRecord record, DppVersion version) {
        return new Builder(registration, record, version);
    }

    /** Gathers the parts of a {@link RegistrationProof}. */
    public static final class Builder {
        private final String registration;
        private final RegistrationRecord record;
        private final DppVersion version;
        private Instant sealedAt;

        private Builder(String registration, RegistrationRecord record, DppVersion version) {
            this.registration = registration;
            this.record = record;
            this.version = version;
            this.sealedAt = version.header().lastUpdated();
        }

        /** Sets when the proof is made; at first the time of the version. */
        public Builder sealedAt(Instant time) {
            this.sealedAt = time;
            return this;
        }

        /** The proof, checked. */
        public RegistrationProof build() {
            return new RegistrationProof(
                    registration,
                    record.product(),
                    record.passport(),
                    record.operator(),
                    record.commodityCode(),
                    version.header().lastUpdated(),
                    sealedAt,
                    record.hash());
        }
    }
}
