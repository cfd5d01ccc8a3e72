package io.didymium.passport.issue;

import com.google.common.collect.ImmutableSortedMap;
import io.didymium.core.id.PartyId;
import io.didymium.crypto.status.StatusEntry;
import io.didymium.passport.LifeStatus;
import io.didymium.passport.credential.Statement;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The position of each credential in the revocation list of its issuer. Positions are only ever added: one that changed would give a
 * revoked credential back its validity, and revoke another in its place. Not thread-safe.
 *
 * <p>Whoever issues more than once keeps them: an {@link Office} in its store, others with {@link #toMap()} and {@link #of(Map)}.
 */
public final class StatusPositions {
    private static final String LIST = "/status/revocation";
    private static final String LIFE = "/status/life";

    private final SortedMap<PartyId, SortedMap<String, Integer>> byIssuer =
            new TreeMap<>(Comparator.comparing(PartyId::value));
    private final Map<PartyId, NavigableSet<Integer>> taken = new HashMap<>();
    private final Map<String, PartyId> issuers = new HashMap<>();

    /** No positions yet. */
    public StatusPositions() {}

    /**
     * Positions that were kept.
     *
     * @param kept by issuer, the position of each credential, by its id
     * @throws IllegalArgumentException if two credentials share a position, one has two, or a position is negative
     */
    public static StatusPositions of(Map<PartyId, ? extends Map<String, Integer>> kept) {
        StatusPositions positions = new StatusPositions();
        kept.forEach((issuer, credentials) ->
                credentials.forEach((credential, position) -> positions.put(issuer, credential, position)));
        return positions;
    }

    /** The positions, by issuer and credential. */
    public SortedMap<PartyId, SortedMap<String, Integer>> toMap() {
        SortedMap<PartyId, SortedMap<String, Integer>> map = new TreeMap<>(Comparator.comparing(PartyId::value));
        byIssuer.forEach((issuer, positions) -> map.put(issuer, ImmutableSortedMap.copyOf(positions)));
        return map;
    }

    /** The id of an issuer's list. */
    static String listId(PartyId issuer) {
        return issuer.value() + LIST;
    }

    /** Gives a credential the next free position of its issuer's list, unless it has one. */
    int assign(PartyId issuer, String credential) {
        Integer known = of(issuer).get(credential);
        if (known == null) {
            NavigableSet<Integer> given = taken(issuer);
            known = given.isEmpty() ? 0 : given.last() + 1;
            put(issuer, credential, known);
        }
        return known;
    }

    /** Records a position as it was assigned. */
    void put(PartyId issuer, String credential, int position) {
        if (position < 0 || taken(issuer).contains(position)) {
            throw new IllegalArgumentException(
                    "position " + position + " of " + listId(issuer) + " is not free for " + credential);
        }
        if (issuers.putIfAbsent(credential, issuer) != null) {
            throw new IllegalArgumentException("has a position already: " + credential);
        }
        byIssuer.computeIfAbsent(issuer, key -> new TreeMap<>()).put(credential, position);
        taken(issuer).add(position);
    }

    private NavigableSet<Integer> taken(PartyId issuer) {
        return taken.computeIfAbsent(issuer, key -> new TreeSet<>());
    }

    /** Records the positions that an issuer's own credentials state and that are free here; gives those that were added. */
    NavigableMap<String, Integer> learn(PartyId issuer, Collection<Statement> statements) {
        NavigableMap<String, Integer> learned = new TreeMap<>();
        for (Statement statement : statements) {
            boolean own = statement.issuer().id().equals(issuer);
            statement
                    .status()
                    .filter(entry -> own && entry.listCredential().equals(listId(issuer)))
                    .filter(entry -> !issuers.containsKey(statement.id()) && isFree(issuer, entry.index()))
                    .ifPresent(entry -> {
                        int position = entry.index().intValueExact();
                        put(issuer, statement.id(), position);
                        learned.put(statement.id(), position);
                    });
        }
        return learned;
    }

    private boolean isFree(PartyId issuer, BigInteger position) {
        return position.bitLength() < Integer.SIZE && !taken(issuer).contains(position.intValue());
    }

    /** Whether a credential of an issuer has a position. */
    boolean isOf(PartyId issuer, String credential) {
        return issuer.equals(issuers.get(credential));
    }

    /** The positions of an issuer, by credential. */
    SortedMap<String, Integer> of(PartyId issuer) {
        return byIssuer.getOrDefault(issuer, new TreeMap<>());
    }

    /** The id of an issuer's list of what is suspended, superseded, withdrawn or archived. */
    static String lifeListId(PartyId issuer) {
        return issuer.value() + LIFE;
    }

    StatusEntry entry(PartyId issuer, String credential) {
        return StatusEntry.ofBit("revocation", position(issuer, credential), listId(issuer));
    }

    /** The entry in the list of lives, at the same position. */
    StatusEntry lifeEntry(PartyId issuer, String credential) {
        return LifeStatus.entry(BigInteger.valueOf(position(issuer, credential)), lifeListId(issuer));
    }

    private int position(PartyId issuer, String credential) {
        Integer position = of(issuer).get(credential);
        if (position == null) {
            throw new IllegalArgumentException("has no position in a status list: " + credential);
        }
        return position;
    }
}
