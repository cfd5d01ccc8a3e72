package io.didymium.passport.exchange.catenax;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.CertificateId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.Text;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.passport.untp.value.Fields;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads business partner certificates of Catena-X (BusinessPartnerCertificate 3.1.0) into drafts of certificates. What they do not
 * state, whoever imports them says: the scheme and topic as terms, and whose the business partner numbers are. That the scheme is met is
 * assessed of each site that is named, or of the holder.
 */
public final class CertificateReader {
    private static final JsonReader READER = new JsonReader(JsonLimits.standard());

    private final PartyId certifier;
    private final Concept scheme;
    private final Concept topic;
    private final Map<PartnerNumber, String> owners;
    private final Optional<CertificateId> id;
    private final Optional<Concept> criterion;

    private CertificateReader(Builder parts) {
        certifier = parts.certifier;
        scheme = parts.scheme;
        topic = parts.topic;
        owners = Map.copyOf(parts.owners);
        id = Optional.ofNullable(parts.id);
        criterion = Optional.ofNullable(parts.criterion);
    }

    /** Starts a builder with who certifies, under which scheme, and the topic of conformity. */
    public static Builder builder(PartyId certifier, Concept scheme, Concept topic) {
        return new Builder(certifier, scheme, topic);
    }

    PartyId certifier() {
        return certifier;
    }

    Concept scheme() {
        return scheme;
    }

    Concept topic() {
        return topic;
    }

    Optional<String> owner(PartnerNumber number) {
        return Optional.ofNullable(owners.get(number));
    }

    Optional<CertificateId> id() {
        return id;
    }

    Optional<Concept> criterion() {
        return criterion;
    }

    /**
     * Reads a payload.
     *
     * @param json of at most 4 MiB
     * @throws MalformedInputException if it is no business partner certificate, or a text in it hides something
     */
    public CertificateDraft read(Bytes json) throws MalformedInputException {
        JsonObject payload = READER.readObject(json);
        Fields.requireSafeText(payload);
        return new CertificateDrafting(this, payload).draft();
    }

    /** Gathers what payloads do not state. */
    public static final class Builder {
        private final PartyId certifier;
        private final Concept scheme;
        private final Concept topic;
        private final Map<PartnerNumber, String> owners = new TreeMap<>();
        private @Nullable CertificateId id;
        private @Nullable Concept criterion;

        private Builder(PartyId certifier, Concept scheme, Concept topic) {
            this.certifier = requireNonNull(certifier, "certifier");
            this.scheme = requireNonNull(scheme, "scheme");
            this.topic = requireNonNull(topic, "topic");
        }

        /**
         * Says whose a number is: a party's or a site's, by its id.
         *
         * @throws IllegalArgumentException if it was said to be another's
         */
        public Builder partner(String owner, PartnerNumber number) {
            String before = owners.putIfAbsent(number, Text.require(owner, "id of a partner"));
            if (before != null && !before.equals(owner)) {
                throw new IllegalArgumentException(number + " is the number of " + before + " and of " + owner);
            }
            return this;
        }

        /** Says the id, where the registration number is none. */
        public Builder id(@Nullable CertificateId id) {
            this.id = id;
            return this;
        }

        /** Says what a certificate that is restricted to an area of application certifies; else it is the scheme. */
        public Builder criterion(@Nullable Concept criterion) {
            this.criterion = criterion;
            return this;
        }

        /** The reader. */
        public CertificateReader build() {
            return new CertificateReader(this);
        }
    }
}
