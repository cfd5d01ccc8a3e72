package io.didymium.passport.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.party.Facility;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who operated which site in what a verifier accepted before. Carried from one verification to the next, it shows when somebody else
 * signs the record of a known site.
 *
 * @param sites the sites, by id, operator and time
 */
public record SeenSites(SortedSet<Site> sites) {
    private static final Comparator<Site> ORDER =
            Comparator.comparing(Site::site).thenComparing(Site::operator).thenComparing(Site::seenAt);

    /**
     * A site and its operator.
     *
     * @param site the site
     * @param operator who operated it
     * @param seenAt the time of the verification that accepted it
     */
    public record Site(FacilityId site, PartyId operator, Instant seenAt) {
        /** @throws NullPointerException if a component is null */
        public Site {
            requireNonNull(site, "site");
            requireNonNull(operator, "operator");
            requireNonNull(seenAt, "seenAt");
        }
    }

    /** Nothing seen yet. */
    public static final SeenSites NONE = new SeenSites(new TreeSet<>(ORDER));

    /** Copies the set. */
    public SeenSites {
        sites = ImmutableSortedSet.copyOf(ORDER, sites);
    }

    /** These sites. */
    public static SeenSites of(Set<Site> sites) {
        SortedSet<Site> sorted = new TreeSet<>(ORDER);
        sorted.addAll(sites);
        return new SeenSites(sorted);
    }

    /**
     * These and the sites of a report, if its verdict is ACCEPTED. Of each site and operator the earliest time is kept; a record that
     * had ended by the time of the report is left out.
     */
    public SeenSites with(VerificationReport report) {
        if (report.verdict() != Verdict.ACCEPTED || report.dossier().isEmpty()) {
            return this;
        }
        SortedSet<Site> all = new TreeSet<>(ORDER);
        all.addAll(sites);
        for (Facility facility : report.dossier().get().chain().facilities()) {
            boolean known = of(facility.id()).stream()
                    .anyMatch(one -> one.operator().equals(facility.operator())
                            && !one.seenAt().isAfter(report.at()));
            if (!known && facility.isOperatedAt(report.at())) {
                all.add(new Site(facility.id(), facility.operator(), report.at()));
            }
        }
        return new SeenSites(all);
    }

    /** What was seen of a site, by operator and time. */
    public List<Site> of(FacilityId site) {
        return sites.stream().filter(one -> one.site().equals(site)).toList();
    }

    /** The earliest time at which a party was seen to operate a site. */
    public Optional<Instant> since(FacilityId site, PartyId operator) {
        return of(site).stream()
                .filter(one -> one.operator().equals(operator))
                .map(Site::seenAt)
                .min(Comparator.naturalOrder());
    }
}
