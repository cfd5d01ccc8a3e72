package io.didymium.core.responsibility.engagement;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.id.Text;
import io.didymium.core.responsibility.ReportDocument;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting with people around sites, as its keeper records it: what is not recorded is not known.
 *
 * @param id its identity
 * @param name what it is, for people
 * @param keeper who keeps and states it
 * @param relation how the keeper states to be related to the operators
 * @param sites the sites it is about, at least one
 * @param date the day
 * @param place where, for people
 * @param organisers who held it, for people, at least one
 * @param participants who came, in the order recorded
 * @param topics what was said, in the order recorded
 * @param commitments what was promised, in the order recorded
 * @param documents its reports, by digest
 * @param source from where the keeper knows of it, for people
 */
public record Meeting(
        RecordId id,
        String name,
        PartyId keeper,
        KeeperRelation relation,
        List<FacilityId> sites,
        LocalDate date,
        String place,
        List<String> organisers,
        List<ParticipantGroup> participants,
        List<Topic> topics,
        List<Commitment> commitments,
        List<ReportDocument> documents,
        String source)
        implements SiteRecord {
    /** @throws IllegalArgumentException if a text is blank, there is no site, or a part contradicts another */
    public Meeting {
        requireNonNull(id, "id");
        Text.require(name, "name of " + id);
        requireNonNull(keeper, "keeper");
        requireNonNull(relation, "relation");
        sites = List.copyOf(sites);
        if (sites.isEmpty()) {
            throw new IllegalArgumentException(id + " must be about a site");
        }
        requireNonNull(date, "date");
        Text.require(place, "place of " + id);
        organisers = List.copyOf(organisers);
        if (organisers.isEmpty()) {
            throw new IllegalArgumentException(id + " must have been held by somebody");
        }
        organisers.forEach(organiser -> Text.require(organiser, "organiser of " + id));
        participants = List.copyOf(participants);
        topics = List.copyOf(topics);
        commitments = List.copyOf(commitments);
        documents = List.copyOf(documents);
        Text.require(source, "source of " + id);
    }

    /** What of a kind was said. */
    public List<Topic> topics(TopicKind kind) {
        return topics.stream().filter(topic -> topic.kind() == kind).toList();
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
                .place(place)
                .organisers(organisers)
                .participants(participants)
                .topics(topics)
                .commitments(commitments)
                .documents(documents)
                .source(source);
    }

    /** Gathers the parts of a {@link Meeting}; each method sets the part of its name. */
    public static final class Builder {
        private final RecordId id;
        private final PartyId keeper;
        private @Nullable String name;
        private KeeperRelation relation = KeeperRelation.OPERATOR;
        private List<FacilityId> sites = List.of();
        private @Nullable LocalDate date;
        private @Nullable String place;
        private List<String> organisers = List.of();
        private List<ParticipantGroup> participants = List.of();
        private List<Topic> topics = List.of();
        private List<Commitment> commitments = List.of();
        private List<ReportDocument> documents = List.of();
        private @Nullable String source;

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

        public Builder place(String place) {
            this.place = place;
            return this;
        }

        public Builder organisers(List<String> organisers) {
            this.organisers = organisers;
            return this;
        }

        public Builder participants(List<ParticipantGroup> participants) {
            this.participants = participants;
            return this;
        }

        public Builder topics(List<Topic> topics) {
            this.topics = topics;
            return this;
        }

        public Builder commitments(List<Commitment> commitments) {
            this.commitments = commitments;
            return this;
        }

        public Builder documents(List<ReportDocument> documents) {
            this.documents = documents;
            return this;
        }

        public Builder source(String source) {
            this.source = source;
            return this;
        }

        /** The value, checked. */
        public Meeting build() {
            return new Meeting(
                    id,
                    requireNonNull(name, "name"),
                    keeper,
                    relation,
                    sites,
                    requireNonNull(date, "date"),
                    requireNonNull(place, "place"),
                    organisers,
                    participants,
                    topics,
                    commitments,
                    documents,
                    requireNonNull(source, "source"));
        }
    }
}
