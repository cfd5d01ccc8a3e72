package io.didymium.core.responsibility.survey;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.id.Text;
import io.didymium.core.responsibility.ReportDocument;
import io.didymium.core.responsibility.engagement.KeeperRelation;
import io.didymium.core.responsibility.engagement.SiteRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A survey among people around sites: its instrument, its size and the result of each construct, never a level.
 *
 * @param id its identity
 * @param name what it is, for people
 * @param keeper who keeps and states it
 * @param relation how the keeper states to be related to the operators
 * @param sites the sites it is about, at least one
 * @param date the last day of asking
 * @param instrument the instrument, such as the fifteen statements of Boutilier and Thomson
 * @param sampling how those asked were chosen, for people
 * @param respondents how many answered, from 1
 * @param scaleFrom the lowest answer
 * @param scaleTo the highest answer
 * @param results the results, in the order stated
 * @param documents its documents, by digest
 */
public record Survey(
        RecordId id,
        String name,
        PartyId keeper,
        KeeperRelation relation,
        List<FacilityId> sites,
        LocalDate date,
        String instrument,
        String sampling,
        int respondents,
        int scaleFrom,
        int scaleTo,
        List<ConstructResult> results,
        List<ReportDocument> documents)
        implements SiteRecord {
    /** @throws IllegalArgumentException if a text is blank, there is no site, or a part contradicts another */
    public Survey {
        requireNonNull(id, "id");
        Text.require(name, "name of " + id);
        requireNonNull(keeper, "keeper");
        requireNonNull(relation, "relation");
        sites = List.copyOf(sites);
        if (sites.isEmpty()) {
            throw new IllegalArgumentException(id + " must be about a site");
        }
        requireNonNull(date, "date");
        Text.require(instrument, "instrument of " + id);
        Text.require(sampling, "sampling of " + id);
        if (respondents < 1 || scaleFrom >= scaleTo) {
            throw new IllegalArgumentException(
                    id + " must have respondents and a scale: " + respondents + ", " + scaleFrom + " to " + scaleTo);
        }
        results = List.copyOf(results);
        for (ConstructResult result : results) {
            BigDecimal width = BigDecimal.valueOf((long) scaleTo - scaleFrom);
            if (result.mean().compareTo(BigDecimal.valueOf(scaleFrom)) < 0
                    || result.mean().compareTo(BigDecimal.valueOf(scaleTo)) > 0
                    || result.deviation().compareTo(width) > 0) {
                throw new IllegalArgumentException(
                        "no answers on the scale of " + id + " give this: " + result.construct());
            }
        }
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
                .instrument(instrument)
                .sampling(sampling)
                .respondents(respondents)
                .scaleFrom(scaleFrom)
                .scaleTo(scaleTo)
                .results(results)
                .documents(documents);
    }

    /** Gathers the parts of a {@link Survey}; each method sets the part of its name. */
    public static final class Builder {
        private final RecordId id;
        private final PartyId keeper;
        private @Nullable String name;
        private KeeperRelation relation = KeeperRelation.OPERATOR;
        private List<FacilityId> sites = List.of();
        private @Nullable LocalDate date;
        private @Nullable String instrument;
        private @Nullable String sampling;
        private int respondents;
        private int scaleFrom;
        private int scaleTo;
        private List<ConstructResult> results = List.of();
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

        public Builder instrument(String instrument) {
            this.instrument = instrument;
            return this;
        }

        public Builder sampling(String sampling) {
            this.sampling = sampling;
            return this;
        }

        public Builder respondents(int respondents) {
            this.respondents = respondents;
            return this;
        }

        public Builder scaleFrom(int scaleFrom) {
            this.scaleFrom = scaleFrom;
            return this;
        }

        public Builder scaleTo(int scaleTo) {
            this.scaleTo = scaleTo;
            return this;
        }

        public Builder results(List<ConstructResult> results) {
            this.results = results;
            return this;
        }

        public Builder documents(List<ReportDocument> documents) {
            this.documents = documents;
            return this;
        }

        /** The value, checked. */
        public Survey build() {
            return new Survey(
                    id,
                    requireNonNull(name, "name"),
                    keeper,
                    relation,
                    sites,
                    requireNonNull(date, "date"),
                    requireNonNull(instrument, "instrument"),
                    requireNonNull(sampling, "sampling"),
                    respondents,
                    scaleFrom,
                    scaleTo,
                    results,
                    documents);
        }
    }
}
