package io.didymium.core.responsibility.engagement;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.id.Text;
import io.didymium.core.responsibility.ReportDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Consultation, consent, permits, benefit sharing and rehabilitation of sites on a day, as their keeper records them.
 *
 * @param id its identity
 * @param name what it is, for people
 * @param keeper who keeps and states it
 * @param relation how the keeper states to be related to the operators
 * @param sites the sites it is about, at least one
 * @param date the day of which it is the state
 * @param consultation how far people take part; empty if not stated
 * @param consent whether people consented; empty if not stated
 * @param permits the permits, in the order stated
 * @param benefits what is shared with people around, for people
 * @param rehabilitation how far land is restored; empty if not stated
 * @param documents its documents, by digest
 */
public record SiteLicence(
        RecordId id,
        String name,
        PartyId keeper,
        KeeperRelation relation,
        List<FacilityId> sites,
        LocalDate date,
        Optional<ConsultationLevel> consultation,
        Optional<ConsentState> consent,
        List<Permit> permits,
        List<String> benefits,
        Optional<RehabilitationState> rehabilitation,
        List<ReportDocument> documents)
        implements SiteRecord {
    /** @throws IllegalArgumentException if a text is blank, there is no site, or a part contradicts another */
    public SiteLicence {
        requireNonNull(id, "id");
        Text.require(name, "name of " + id);
        requireNonNull(keeper, "keeper");
        requireNonNull(relation, "relation");
        sites = List.copyOf(sites);
        if (sites.isEmpty()) {
            throw new IllegalArgumentException(id + " must be about a site");
        }
        requireNonNull(date, "date");
        requireNonNull(consultation, "consultation");
        requireNonNull(consent, "consent");
        permits = List.copyOf(permits);
        benefits = List.copyOf(benefits);
        benefits.forEach(benefit -> Text.require(benefit, "benefit of " + id));
        requireNonNull(rehabilitation, "rehabilitation");
        documents = List.copyOf(documents);
    }

    /** Starts a builder; what has no default must follow. */
    public static Builder builder(RecordId id, PartyId keeper) {
        return new Builder(id, keeper);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(id, keeper)
                .name(name)
                .relation(relation)
                .sites(sites)
                .date(date)
                .consultation(consultation.orElse(null))
                .consent(consent.orElse(null))
                .permits(permits)
                .benefits(benefits)
                .rehabilitation(rehabilitation.orElse(null))
                .documents(documents);
    }

    /** Gathers the parts of a {@link SiteLicence}; each method sets the part of its name. */
    public static final class Builder {
        private final RecordId id;
        private final PartyId keeper;
        private @Nullable String name;
        private KeeperRelation relation = KeeperRelation.OPERATOR;
        private List<FacilityId> sites = List.of();
        private @Nullable LocalDate date;
        private @Nullable ConsultationLevel consultation;
        private @Nullable ConsentState consent;
        private List<Permit> permits = List.of();
        private List<String> benefits = List.of();
        private @Nullable RehabilitationState rehabilitation;
        private List<ReportDocument> documents = List.of();

        private Builder(RecordId id, PartyId keeper) {
            this.id = id;
            this.keeper = keeper;
        }

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder relation(KeeperRelation relation) {
            this.relation = relation;
            return this;
        }

        public Builder sites(List<FacilityId> sites) {
            this.sites = sites;
            return this;
        }

        public Builder date(LocalDate date) {
            this.date = date;
            return this;
        }

        public Builder consultation(@Nullable ConsultationLevel consultation) {
            this.consultation = consultation;
            return this;
        }

        public Builder consent(@Nullable ConsentState consent) {
            this.consent = consent;
            return this;
        }

        public Builder permits(List<Permit> permits) {
            this.permits = permits;
            return this;
        }

        public Builder benefits(List<String> benefits) {
            this.benefits = benefits;
            return this;
        }

        public Builder rehabilitation(@Nullable RehabilitationState rehabilitation) {
            this.rehabilitation = rehabilitation;
            return this;
        }

        public Builder documents(List<ReportDocument> documents) {
            this.documents = documents;
            return this;
        }

        /** The value, checked. */
        public SiteLicence build() {
            return new SiteLicence(
                    id,
                    requireNonNull(name, "name"),
                    keeper,
                    relation,
                    sites,
                    requireNonNull(date, "date"),
                    Optional.ofNullable(consultation),
                    Optional.ofNullable(consent),
                    permits,
                    benefits,
                    Optional.ofNullable(rehabilitation),
                    documents);
        }
    }
}
