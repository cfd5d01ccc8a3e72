package io.didymium.core.responsibility.hazard;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import io.didymium.core.id.BatchId;
import io.didymium.core.responsibility.ReportDocument;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What the maker of a batch states of its dangers. What is absent is not stated, which does not mean that there is none.
 *
 * @param batch the batch
 * @param codes its hazard codes, by code, if it is classified; empty states that it is classified in no class
 * @param norm whether it is naturally radioactive above the exemption level, if that is stated
 * @param selfIgnition how it takes to air, if that is stated
 * @param transport what it is in transport, if that is stated
 * @param documents the safety data sheet and test reports, by digest, in the order stated
 */
public record BatchHazards(
        BatchId batch,
        Optional<SortedSet<HazardCode>> codes,
        Optional<NormState> norm,
        Optional<SelfIgnition> selfIgnition,
        Optional<TransportClass> transport,
        List<ReportDocument> documents) {
    /** Makes the statement. */
    public BatchHazards {
        requireNonNull(batch, "batch");
        codes = codes.map(ImmutableSortedSet::copyOfSorted);
        requireNonNull(norm, "norm");
        requireNonNull(selfIgnition, "selfIgnition");
        requireNonNull(transport, "transport");
        documents = List.copyOf(documents);
    }

    /** Which data are stated. */
    public Set<HazardDatum> stated() {
        Set<HazardDatum> stated = EnumSet.noneOf(HazardDatum.class);
        codes.ifPresent(any -> stated.add(HazardDatum.HAZARD_CODES));
        norm.ifPresent(any -> stated.add(HazardDatum.NORM));
        selfIgnition.ifPresent(any -> stated.add(HazardDatum.SELF_IGNITION));
        transport.ifPresent(any -> stated.add(HazardDatum.TRANSPORT));
        return stated;
    }

    /** Starts a builder; what is not set is not stated. */
    public static Builder builder(BatchId batch) {
        return new Builder(batch);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(batch)
                .codes(codes.orElse(null))
                .norm(norm.orElse(null))
                .selfIgnition(selfIgnition.orElse(null))
                .transport(transport.orElse(null))
                .documents(documents);
    }

    /** Gathers the parts of {@link BatchHazards}; each method sets the part of its name. */
    public static final class Builder {
        private final BatchId batch;
        private @Nullable Set<HazardCode> codes;
        private @Nullable NormState norm;
        private @Nullable SelfIgnition selfIgnition;
        private @Nullable TransportClass transport;
        private List<ReportDocument> documents = List.of();

        private Builder(BatchId batch) {
            this.batch = batch;
        }

        public Builder codes(@Nullable Set<HazardCode> codes) {
            this.codes = codes;
            return this;
        }

        public Builder norm(@Nullable NormState norm) {
            this.norm = norm;
            return this;
        }

        public Builder selfIgnition(@Nullable SelfIgnition selfIgnition) {
            this.selfIgnition = selfIgnition;
            return this;
        }

        public Builder transport(@Nullable TransportClass transport) {
            this.transport = transport;
            return this;
        }

        public Builder documents(List<ReportDocument> documents) {
            this.documents = documents;
            return this;
        }

        /** The value. */
        public BatchHazards build() {
            return new BatchHazards(
                    batch,
                    Optional.ofNullable(codes).map(ImmutableSortedSet::copyOf),
                    Optional.ofNullable(norm),
                    Optional.ofNullable(selfIgnition),
                    Optional.ofNullable(transport),
                    documents);
        }
    }
}
