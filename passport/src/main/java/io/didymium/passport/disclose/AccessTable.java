package io.didymium.passport.disclose;

import com.google.common.base.Splitter;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who may see each member of passports and events: a default, which an issuer overrides member by member.
 *
 * <p>A member has the class of the nearest entry that contains it. What no entry contains is the owner's alone: unknown is not public.
 */
public final class AccessTable {
    private static final AccessTable STANDARD = standardTable();

    private final SortedMap<AccessMember, AccessEntry> entries = new TreeMap<>();

    /** @throws IllegalArgumentException if a member is listed twice */
    public AccessTable(Collection<AccessEntry> entries) {
        for (AccessEntry entry : entries) {
            if (this.entries.put(entry.member(), entry) != null) {
                throw new IllegalArgumentException("listed twice: " + entry.member());
            }
        }
    }

    /** The published table, {@code access-v1.txt}. */
    public static AccessTable standard() {
        return STANDARD;
    }

    private static AccessTable standardTable() {
        try {
            return read(TableText.resource("access-v1.txt"));
        } catch (MalformedInputException e) {
            throw new IllegalStateException("the published table is damaged", e);
        }
    }

    /**
     * Reads a table: a line has a member, its roles and how it can be withheld, divided by bars; lines that begin with {@code #}
     * are comments.
     *
     * @throws MalformedInputException if a line is of another form, or a member is listed twice
     */
    public static AccessTable read(Bytes text) throws MalformedInputException {
        return TableText.read(text, 3, AccessTable::entry, AccessTable::new);
    }

    private static AccessEntry entry(List<String> cells) throws MalformedInputException {
        AccessMember member = TableText.member(cells.get(0));
        AccessClass seenBy = AccessClass.parse(Splitter.on(',').trimResults().splitToList(cells.get(1)));
        AccessEntry.Way way = AccessEntry.Way.find(cells.get(2))
                .orElseThrow(() -> new MalformedInputException("", "no way to withhold: '" + cells.get(2) + "'"));
        return new AccessEntry(member, seenBy, way);
    }

    /** The entries, by member. */
    public List<AccessEntry> entries() {
        return List.copyOf(entries.values());
    }

    /** The nearest entry that contains a member. */
    public Optional<AccessEntry> find(AccessMember member) {
        String path = member.path();
        while (true) {
            AccessEntry entry = entries.get(new AccessMember(member.kind(), path));
            if (entry != null) {
                return Optional.of(entry);
            }
            int end = path.lastIndexOf('/');
            if (end <= 0) {
                return Optional.empty();
            }
            path = path.substring(0, end);
        }
    }

    /** Who may see a member. */
    public AccessClass of(AccessMember member) {
        return find(member).map(AccessEntry::seenBy).orElse(AccessClass.OWNER_ALONE);
    }

    /**
     * This table with another class for a member that it lists.
     *
     * @throws IllegalArgumentException if it does not list the member as one that can be hidden
     */
    public AccessTable with(AccessMember member, AccessClass seenBy) {
        AccessEntry before = entries.get(member);
        if (before == null || before.way() == AccessEntry.Way.OPEN) {
            throw new IllegalArgumentException("no member that can be hidden: " + member);
        }
        SortedMap<AccessMember, AccessEntry> changed = new TreeMap<>(entries);
        changed.put(member, new AccessEntry(member, seenBy, before.way()));
        return new AccessTable(changed.values());
    }
}
