package io.didymium.core.party;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.PartyId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which parties belong to one group of companies: what passes between them does not change hands. */
public final class CorporateGroups {
    private final Map<PartyId, PartyId> parents = new HashMap<>();

    private CorporateGroups() {}

    /** Each party is a group of its own. */
    public static CorporateGroups none() {
        return new CorporateGroups();
    }

    /** The groups that registers state ({@link Registration#group}). */
    public static CorporateGroups of(Collection<Registration> entries) {
        CorporateGroups groups = new CorporateGroups();
        entries.forEach(entry -> entry.group().ifPresent(group -> groups.join(entry.party(), group)));
        return groups;
    }

    /** These groups, two parties joined in one. */
    public CorporateGroups with(PartyId party, PartyId other) {
        CorporateGroups joined = new CorporateGroups();
        joined.parents.putAll(parents);
        joined.join(party, other);
        return joined;
    }

    private void join(PartyId party, PartyId other) {
        PartyId first = head(requireNonNull(party, "party"));
        PartyId second = head(requireNonNull(other, "other"));
        if (!first.equals(second)) {
            parents.put(first, second);
        }
    }

    private PartyId head(PartyId party) {
        PartyId head = party;
        for (PartyId parent = parents.get(head); parent != null; parent = parents.get(head)) {
            head = parent;
        }
        return head;
    }

    /** Whether two parties are one party or of one group. */
    public boolean isOneGroup(PartyId party, PartyId other) {
        return head(party).equals(head(other));
    }

    /** Whether the same parties belong together. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CorporateGroups that && members().equals(that.members());
    }

    @Override
    public int hashCode() {
        return members().hashCode();
    }

    private Set<Set<PartyId>> members() {
        Map<PartyId, Set<PartyId>> byHead = new HashMap<>();
        parents.forEach((party, parent) -> byHead.computeIfAbsent(head(party), head -> new HashSet<>(Set.of(head)))
                .add(party));
        return new HashSet<>(byHead.values());
    }
}
