package io.didymium.passport.exchange.catenax;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.Text;
import io.didymium.core.party.Registration;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.claim.Dossier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What aspects of Catena-X demand and passports do not state, as the sender says it. Each aspect needs some of it. */
public final class CatenaxTerms {
    /** Nothing. */
    public static final CatenaxTerms NONE = builder().build();

    private final Map<String, PartnerNumber> partners;
    private final Optional<UUID> assetId;
    private final Optional<String> partNumber;
    private final Optional<PartnerNumber> customer;
    private final Optional<Instant> issuedAt;
    private final Optional<EvidenceDocument> document;
    private final Optional<Instant> documentCreatedAt;

    private CatenaxTerms(Builder parts) {
        partners = ImmutableSortedMap.copyOf(parts.partners);
        assetId = Optional.ofNullable(parts.assetId);
        partNumber = Optional.ofNullable(parts.partNumber);
        customer = Optional.ofNullable(parts.customer);
        issuedAt = Optional.ofNullable(parts.issuedAt);
        document = Optional.ofNullable(parts.document);
        documentCreatedAt = Optional.ofNullable(parts.documentCreatedAt);
    }

    /** Starts with nothing. */
    public static Builder builder() {
        return new Builder();
    }

    /** The business partner numbers of parties and sites, by their ids. */
    public Map<String, PartnerNumber> partners() {
        return partners;
    }

    /**
     * The number of a legal entity: as the sender says it, else the one under which registers entered it until a day. Two different
     * numbers are none.
     */
    public Optional<PartnerNumber> legalEntity(Dossier dossier, PartyId party, LocalDate day) {
        PartnerNumber given = partners.get(party.value());
        if (given != null) {
            return Optional.of(given).filter(PartnerNumber::isLegalEntity);
        }
        Set<PartnerNumber> entered = new TreeSet<>();
        for (Registration entry : dossier.registrations()) {
            if (entry.party().equals(party)
                    && !entry.attestedFrom().isAfter(day)
                    && PartnerNumber.isOne(entry.registeredId())) {
                entered.add(new PartnerNumber(entry.registeredId()));
            }
        }
        entered.removeIf(number -> !number.isLegalEntity());
        return entered.size() == 1 ? entered.stream().findFirst() : Optional.empty();
    }

    /** The number of a site, as the sender says it. */
    public Optional<PartnerNumber> site(FacilityId site) {
        return Optional.ofNullable(partners.get(site.value())).filter(PartnerNumber::isSite);
    }

    /** The id of the digital twin in the data space. */
    public Optional<UUID> assetId() {
        return assetId;
    }

    /** The number of the material at its maker. */
    public Optional<String> partNumber() {
        return partNumber;
    }

    /** The legal entity that receives the material. */
    public Optional<PartnerNumber> customer() {
        return customer;
    }

    /** When the payload is issued. */
    public Optional<Instant> issuedAt() {
        return issuedAt;
    }

    /** The document of a certificate, as people read it. */
    public Optional<EvidenceDocument> document() {
        return document;
    }

    /** When that document was made. */
    public Optional<Instant> documentCreatedAt() {
        return documentCreatedAt;
    }

    /** Gathers the terms. */
    public static final class Builder {
        private final Map<String, PartnerNumber> partners = new TreeMap<>();
        private @Nullable UUID assetId;
        private @Nullable String partNumber;
        private @Nullable PartnerNumber customer;
        private @Nullable Instant issuedAt;
        private @Nullable EvidenceDocument document;
        private @Nullable Instant documentCreatedAt;

        private Builder() {}

        /** Sets the number of a party or site by its id. */
        public Builder partner(String id, PartnerNumber number) {
            partners.put(Text.require(id, "id of a partner"), requireNonNull(number, "number"));
            return this;
        }

        /** Sets the id of the digital twin. */
        public Builder assetId(@Nullable UUID id) {
            assetId = id;
            return this;
        }

        /** Sets the number of the material at its maker. */
        public Builder partNumber(@Nullable String number) {
            partNumber = number == null ? null : Text.require(number, "part number");
            return this;
        }

        /**
         * Sets the legal entity that receives the material.
         *
         * @throws IllegalArgumentException if it is the number of a site or address
         */
        public Builder customer(@Nullable PartnerNumber number) {
            if (number != null && !number.isLegalEntity()) {
                throw new IllegalArgumentException("a customer is a legal entity, BPNL: " + number);
            }
            customer = number;
            return this;
        }

        /** Sets the document of a certificate, and when it was made. */
        public Builder document(EvidenceDocument content, Instant createdAt) {
            document = requireNonNull(content, "content");
            documentCreatedAt = requireNonNull(createdAt, "createdAt");
            return this;
        }

        /** Sets when the payload is issued. */
        public Builder issuedAt(@Nullable Instant time) {
            issuedAt = time;
            return this;
        }

        /** The terms. */
        public CatenaxTerms build() {
            return new CatenaxTerms(this);
        }
    }
}
