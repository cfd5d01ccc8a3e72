package io.didymium.core.toll;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.id.Text;
import io.didymium.core.responsibility.ReportDocument;
import io.didymium.core.responsibility.ResponsibilityRecord;
import io.didymium.core.title.TollTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The terms of toll processing as one of the two sides signs them. Lower returns profit the processor, higher ones the customer, so neither
 * statement counts alone: the terms are agreed once both sides state the same.
 *
 * @param id its identity, another for each side
 * @param name what it is, for people
 * @param keeper the side that states it
 * @param terms what was agreed
 * @param from the first day; what was due before is the opening
 * @param until the last day, if the agreement has ended
 * @param documents its documents, by digest
 */
public record TollAgreement(
        RecordId id,
        String name,
        PartyId keeper,
        TollTerms terms,
        LocalDate from,
        Optional<LocalDate> until,
        List<ReportDocument> documents)
        implements ResponsibilityRecord {
    /** @throws IllegalArgumentException if the name is blank, the keeper is neither side, or the agreement ends before it begins */
    public TollAgreement {
        requireNonNull(id, "id");
        Text.require(name, "name of " + id);
        requireNonNull(terms, "terms");
        if (!terms.processor().equals(requireNonNull(keeper, "keeper"))
                && !terms.customer().equals(keeper)) {
            throw new IllegalArgumentException(keeper + " is neither side of " + id);
        }
        requireNonNull(from, "from");
        if (until.isPresent() && until.get().isBefore(from)) {
            throw new IllegalArgumentException(id + " ends before it begins: " + from + " to " + until.get());
        }
        documents = List.copyOf(documents);
    }

    /** Starts with terms that hold from a day on. */
    public static Builder builder(RecordId id, PartyId keeper, TollTerms terms, LocalDate from) {
        return new Builder(id, keeper, terms, from);
    }

    /** Starts with the parts of this agreement. */
    public Builder toBuilder() {
        return new Builder(id, keeper, terms, from)
                .name(name)
                .until(until.orElse(null))
                .documents(documents);
    }

    /** The same agreement as the other side states it. */
    public TollAgreement asStatedBy(PartyId other, RecordId otherId) {
        return new Builder(otherId, other, terms, from)
                .name(name)
                .until(until.orElse(null))
                .documents(documents)
                .build();
    }

    @Override
    public LocalDate date() {
        return from;
    }

    /** The side that does not state this. */
    public PartyId otherSide() {
        return keeper.equals(terms.processor()) ? terms.customer() : terms.processor();
    }

    /** Whether another is the same agreement as the other side states it. */
    boolean isOtherSideOf(TollAgreement other) {
        return terms.isBetweenSame(other.terms) && from.equals(other.from) && !keeper.equals(other.keeper);
    }

    /** Whether another has the same terms and period. */
    boolean agreesWith(TollAgreement other) {
        return terms.equals(other.terms) && until.equals(other.until);
    }

    /** The start of its first day, in UTC. */
    Instant start() {
        return from.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The end of a day or of its last day, whichever is earlier, in UTC. */
    Instant end(LocalDate day) {
        LocalDate last = until.filter(day::isAfter).orElse(day);
        return last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Gathers the parts of a {@link TollAgreement}; each method sets the part of its name. */
    public static final class Builder {
        private final RecordId id;
        private final PartyId keeper;
        private final TollTerms terms;
        private final LocalDate from;
        private String name = "Terms of toll processing";
        private @Nullable LocalDate until;
        private List<ReportDocument> documents = List.of();

        private Builder(RecordId id, PartyId keeper, TollTerms terms, LocalDate from) {
            this.id = id;
            this.keeper = keeper;
            this.terms = terms;
            this.from = from;
        }

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder until(@Nullable LocalDate until) {
            this.until = until;
            return this;
        }

        public Builder documents(List<ReportDocument> documents) {
            this.documents = documents;
            return this;
        }

        /** The value, checked. */
        public TollAgreement build() {
            return new TollAgreement(id, name, keeper, terms, from, Optional.ofNullable(until), documents);
        }
    }
}
