package io.didymium.core.responsibility.engagement;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.id.Text;
import io.didymium.core.responsibility.ReportDocument;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The grievances about sites on a day, as their keeper records them: none recorded does not mean that there is none.
 *
 * @param id its identity
 * @param name what it is, for people
 * @param keeper who keeps and states it
 * @param relation how the keeper states to be related to the operators
 * @param sites the sites it is about, at least one
 * @param date the day of which it is the state
 * @param criteria the criteria that the mechanism is stated to meet
 * @param grievances the grievances, by reference, each once
 * @param documents its documents, by digest
 */
public record GrievanceRegister(
        RecordId id,
        String name,
        PartyId keeper,
        KeeperRelation relation,
        List<FacilityId> sites,
        LocalDate date,
        Set<GrievanceCriterion> criteria,
        List<Grievance> grievances,
        List<ReportDocument> documents)
        implements SiteRecord {
    /** @throws IllegalArgumentException if a text is blank, there is no site, or a part contradicts another */
    public GrievanceRegister {
        requireNonNull(id, "id");
        Text.require(name, "name of " + id);
        requireNonNull(keeper, "keeper");
        requireNonNull(relation, "relation");
        sites = List.copyOf(sites);
        if (sites.isEmpty()) {
            throw new IllegalArgumentException(id + " must be about a site");
        }
        requireNonNull(date, "date");
        criteria = Sets.immutableEnumSet(criteria);
        grievances = grievances.stream()
                .sorted(Comparator.comparing(Grievance::reference))
                .toList();
        for (int i = 0; i < grievances.size(); i++) {
            Grievance grievance = grievances.get(i);
            if (i > 0 && grievances.get(i - 1).reference().equals(grievance.reference())) {
                throw new IllegalArgumentException(id + " has twice the grievance " + grievance.reference());
            }
            LocalDate last = grievance.closedOn().orElse(grievance.raisedOn());
            if (last.isAfter(date)) {
                throw new IllegalArgumentException(
                        id + " of " + date + " has a grievance of later: " + grievance.reference());
            }
        }
        documents = List.copyOf(documents);
    }

    /** Those that are not closed. */
    public List<Grievance> open() {
        return grievances.stream()
                .filter(grievance -> grievance.state() != GrievanceState.CLOSED)
                .toList();
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
                .criteria(criteria)
                .grievances(grievances)
                .documents(documents);
    }

    /** Gathers the parts of a {@link GrievanceRegister}; each method sets the part of its name. */
    public static final class Builder {
        private final RecordId id;
        private final PartyId keeper;
        private @Nullable String name;
        private KeeperRelation relation = KeeperRelation.OPERATOR;
        private List<FacilityId> sites = List.of();
        private @Nullable LocalDate date;
        private Set<GrievanceCriterion> criteria = Set.of();
        private List<Grievance> grievances = List.of();
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

        public Builder criteria(Set<GrievanceCriterion> criteria) {
            this.criteria = criteria;
            return this;
        }

        public Builder grievances(List<Grievance> grievances) {
            this.grievances = grievances;
            return this;
        }

        public Builder documents(List<ReportDocument> documents) {
            this.documents = documents;
            return this;
        }

        /** The value, checked. */
        public GrievanceRegister build() {
            return new GrievanceRegister(
                    id,
                    requireNonNull(name, "name"),
                    keeper,
                    relation,
                    sites,
                    requireNonNull(date, "date"),
                    criteria,
                    grievances,
                    documents);
        }
    }
}
