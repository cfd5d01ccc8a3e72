package io.didymium.core.toll;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Maps;
import io.didymium.core.element.Element;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.id.Text;
import io.didymium.core.quantity.Mass;
import io.didymium.core.responsibility.ReportDocument;
import io.didymium.core.responsibility.ResponsibilityRecord;
import io.didymium.core.title.TollAccount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a toll account by one side: every posting since the agreement began, and what is due.
 *
 * @param id its identity
 * @param name what it is, for people
 * @param keeper the side that states it
 * @param agreement the agreement, as either side states it
 * @param until the last day that it covers
 * @param postings what each event moved, an event, batch and element once
 * @param dues what is due in the end, by element
 * @param documents its documents, by digest
 */
public record TollStatement(
        RecordId id,
        String name,
        PartyId keeper,
        RecordId agreement,
        LocalDate until,
        List<TollPosting> postings,
        Map<Element, TollDue> dues,
        List<ReportDocument> documents)
        implements ResponsibilityRecord {
    /** @throws IllegalArgumentException if the name is blank, or something is posted twice or of an element of which nothing is stated to be due */
    public TollStatement {
        requireNonNull(id, "id");
        Text.require(name, "name of " + id);
        requireNonNull(keeper, "keeper");
        requireNonNull(agreement, "agreement");
        requireNonNull(until, "until");
        postings = List.copyOf(postings);
        dues = Maps.immutableEnumMap(dues);
        Set<TollPosting.Key> keys = new HashSet<>();
        for (TollPosting posting : postings) {
            if (!keys.add(posting.key())) {
                throw new IllegalArgumentException(id + " posts twice: " + posting.key());
            }
            if (!dues.containsKey(posting.element())) {
                throw new IllegalArgumentException(id + " does not state what is due of " + posting.element());
            }
        }
        documents = List.copyOf(documents);
    }

    /** Starts with an account without postings. */
    public static Builder builder(RecordId id, PartyId keeper, RecordId agreement, LocalDate until) {
        return new Builder(id, keeper, agreement, until);
    }

    /** Starts with the parts of this statement. */
    public Builder toBuilder() {
        return new Builder(id, keeper, agreement, until)
                .name(name)
                .postings(postings)
                .dues(dues)
                .documents(documents);
    }

    @Override
    public LocalDate date() {
        return until;
    }

    /** Gathers the parts of a {@link TollStatement}; each method sets the part of its name. */
    public static final class Builder {
        private final RecordId id;
        private final PartyId keeper;
        private final RecordId agreement;
        private final LocalDate until;
        private @Nullable String name;
        private List<TollPosting> postings = List.of();
        private Map<Element, TollDue> dues = Map.of();
        private List<ReportDocument> documents = List.of();

        private Builder(RecordId id, PartyId keeper, RecordId agreement, LocalDate until) {
            this.id = id;
            this.keeper = keeper;
            this.agreement = agreement;
            this.until = until;
        }

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder postings(List<TollPosting> postings) {
            this.postings = postings;
            return this;
        }

        public Builder dues(Map<Element, TollDue> dues) {
            this.dues = dues;
            return this;
        }

        public Builder documents(List<ReportDocument> documents) {
            this.documents = documents;
            return this;
        }

        /** Sets postings and dues to those of a computed account, each posting rounded to the gram, half to even, and the dues their sums. */
        public Builder account(TollAccount account) {
            Map<TollPosting.Key, Id> events = new LinkedHashMap<>();
            Map<TollPosting.Key, BigDecimal> amounts = new LinkedHashMap<>();
            for (TollAccount.Entry entry : account.entries()) {
                TollPosting.Key key = new TollPosting.Key(entry.event().value(), entry.batch(), entry.element());
                events.put(key, entry.event());
                amounts.merge(key, entry.kilograms(), BigDecimal::add);
            }
            List<TollPosting> posted = new ArrayList<>();
            Map<Element, BigDecimal> sums = new EnumMap<>(Element.class);
            account.terms().returnable().keySet().forEach(element -> sums.put(element, BigDecimal.ZERO));
            account.terms().opening().forEach((element, mass) -> sums.put(element, TollDue.rounded(mass.kilograms())));
            amounts.forEach((key, kilograms) -> {
                BigDecimal rounded = TollDue.rounded(kilograms);
                sums.merge(key.element(), rounded, BigDecimal::add);
                posted.add(new TollPosting(requireNonNull(events.get(key)), key.batch(), key.element(), rounded));
            });
            Map<Element, TollDue> due = new EnumMap<>(Element.class);
            sums.forEach((element, kilograms) ->
                    due.put(element, new TollDue(kilograms, uncertainty(account.standardUncertainty(element)))));
            return postings(posted).dues(due);
        }

        private static Mass uncertainty(double kilograms) {
            return new Mass(new BigDecimal(kilograms).setScale(3, RoundingMode.UP));
        }

        /** The value, checked. */
        public TollStatement build() {
            return new TollStatement(
                    id,
                    name == null ? "Toll account until " + until : name,
                    keeper,
                    agreement,
                    until,
                    postings,
                    dues,
                    documents);
        }
    }
}
