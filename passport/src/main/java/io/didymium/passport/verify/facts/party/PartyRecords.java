package io.didymium.passport.verify.facts.party;

import static java.util.Comparator.comparing;

import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import io.didymium.core.id.PartyId;
import io.didymium.core.party.Party;
import io.didymium.passport.credential.IdentitySubject;
import io.didymium.passport.credential.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How parties are described: by registers, each entry for a period that ends when the next entry of the same register begins; and by
 * themselves, at the time of each of their credentials.
 */
public final class PartyRecords {
    private static final Comparator<Entry> ENTRIES = comparing(Entry::from).thenComparing(Entry::register);
    private static final Comparator<Own> OWN = comparing(Own::at)
            .thenComparing(one -> one.party().name())
            .thenComparing(one -> one.party().country().value());

    private record Entry(PartyId register, Instant from, Optional<Instant> until, Party party) {
        boolean includes(Instant time) {
            return !time.isBefore(from)
                    && until.filter(end -> !time.isBefore(end)).isEmpty();
        }

        boolean contradicts(Entry later) {
            boolean overlaps = register.equals(later.register()) ? from.equals(later.from()) : includes(later.from());
            return overlaps && !party.equals(later.party());
        }
    }

    private record Own(Instant at, Party party) {}

    /**
     * Two descriptions of a party that differ.
     *
     * @param first one of them
     * @param second the other
     * @param at the time for which the second is stated
     * @param contradiction whether both are stated for that time; otherwise nothing shows when the party changed
     */
    public record Difference(Party first, Party second, Instant at, boolean contradiction) {}

    private final SetMultimap<PartyId, Entry> entries =
            MultimapBuilder.treeKeys().linkedHashSetValues().build();
    private final SetMultimap<PartyId, Own> own =
            MultimapBuilder.treeKeys().linkedHashSetValues().build();

    /** Adds what a credential states of its issuer, and, of an identity, of its subject; without its country a party is not described. */
    public void add(Statement statement) {
        statement.issuer().party().ifPresent(party -> own.put(party.id(), new Own(statement.validFrom(), party)));
        if (statement.subject() instanceof IdentitySubject identity) {
            identity.party()
                    .ifPresent(party -> entries.put(
                            party.id(),
                            new Entry(
                                    identity.registration().register(),
                                    statement.validFrom(),
                                    statement.validUntil(),
                                    party)));
        }
    }

    private Set<PartyId> parties() {
        Set<PartyId> parties = new HashSet<>(own.keySet());
        parties.addAll(entries.keySet());
        return parties;
    }

    /** Each party as it was last described, by a register if it is in one. */
    public List<Party> latest() {
        return parties().stream()
                .sorted()
                .map(party -> entries.get(party).stream()
                        .max(ENTRIES)
                        .map(Entry::party)
                        .or(() -> own.get(party).stream().max(OWN).map(Own::party))
                        .orElseThrow())
                .toList();
    }

    /** The first difference in the descriptions of each party that is no change shown by a register, by party. */
    public List<Difference> differences() {
        return parties().stream()
                .sorted()
                .flatMap(party -> difference(party).stream())
                .toList();
    }

    private Optional<Difference> difference(PartyId party) {
        List<Entry> registered =
                inForce(entries.get(party).stream().sorted(ENTRIES).toList());
        for (int i = 0; i < registered.size(); i++) {
            for (int j = i + 1; j < registered.size(); j++) {
                Entry later = registered.get(j);
                if (registered.get(i).contradicts(later)) {
                    return Optional.of(new Difference(registered.get(i).party(), later.party(), later.from(), true));
                }
            }
        }
        List<Own> stated = own.get(party).stream().sorted(OWN).toList();
        return registered.isEmpty() ? ofItself(stated) : ofRegister(registered, stated);
    }

    /** Entries, each ending when the next one of its register begins. */
    private static List<Entry> inForce(List<Entry> sorted) {
        List<Entry> ended = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Entry entry = sorted.get(i);
            Optional<Instant> next = sorted.subList(i + 1, sorted.size()).stream()
                    .filter(later -> later.register().equals(entry.register()))
                    .map(Entry::from)
                    .findFirst();
            Optional<Instant> until = next.filter(
                            time -> entry.until().filter(time::isAfter).isEmpty())
                    .or(entry::until);
            ended.add(new Entry(entry.register(), entry.from(), until, entry.party()));
        }
        return ended;
    }

    private static Optional<Difference> ofRegister(List<Entry> registered, List<Own> stated) {
        Optional<Difference> unshown = Optional.empty();
        for (Own one : stated) {
            boolean covered = false;
            boolean known = false;
            for (Entry entry : registered) {
                boolean same = entry.party().equals(one.party());
                known |= same;
                if (entry.includes(one.at())) {
                    covered = true;
                    if (!same) {
                        return Optional.of(new Difference(entry.party(), one.party(), one.at(), true));
                    }
                }
            }
            if (!covered && !known && unshown.isEmpty()) {
                unshown = Optional.of(new Difference(registered.get(0).party(), one.party(), one.at(), false));
            }
        }
        return unshown;
    }

    /** A party that is in no register may change once into something else, but not back, and not be two things at one time. */
    private static Optional<Difference> ofItself(List<Own> stated) {
        Set<Party> former = new HashSet<>();
        for (int i = 1; i < stated.size(); i++) {
            Own before = stated.get(i - 1);
            Own now = stated.get(i);
            if (!now.party().equals(before.party())) {
                former.add(before.party());
                if (now.at().equals(before.at()) || former.contains(now.party())) {
                    return Optional.of(new Difference(before.party(), now.party(), now.at(), true));
                }
            }
        }
        return Optional.empty();
    }
}
