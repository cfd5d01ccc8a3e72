package io.didymium.passport.verify.facts.party;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.didymium.core.id.FacilityId;
import io.didymium.core.party.Facility;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The records of sites, each for a period. An operator that ends its period states so in a new version of its record; the earlier
 * version, to which older credentials link, then ends too.
 */
public final class SiteRecords {
    private final ListMultimap<FacilityId, Facility> records =
            MultimapBuilder.treeKeys().arrayListValues().build();

    /** Adds a record. */
    public void add(Facility record) {
        List<Facility> known = records.get(record.id());
        for (int i = 0; i < known.size(); i++) {
            if (isVersionOf(known.get(i), record)) {
                known.set(i, known.get(i).operatedUntil().isPresent() ? known.get(i) : record);
                return;
            }
        }
        known.add(record);
    }

    /** Whether two records differ only in that one of them has not yet ended. */
    private static boolean isVersionOf(Facility first, Facility second) {
        return first.operatedUntil().isPresent() != second.operatedUntil().isPresent()
                && open(first).equals(open(second));
    }

    private static Facility open(Facility record) {
        return record.toBuilder()
                .operated(record.operatedFrom().orElse(null), null)
                .build();
    }

    /** The record of a site for a time; without overlaps there is at most one. */
    public Optional<Facility> at(FacilityId site, Instant time) {
        return records.get(site).stream()
                .filter(record -> record.isOperatedAt(time))
                .findFirst();
    }

    /** The records of a site, in the order in which they were added. */
    public List<Facility> of(FacilityId site) {
        return records.get(site);
    }

    /** All records, by site. */
    public Collection<Facility> all() {
        return records.values();
    }
}
