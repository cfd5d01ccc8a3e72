package io.didymium.core.chain;

import static java.util.Comparator.comparing;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.party.Facility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The periods of each site: who ran it when. */
final class SitePeriods {
    /** By id, then by the beginning of the period, an open beginning first. */
    static final Comparator<Facility> ORDER = comparing(Facility::id)
            .thenComparing(period -> period.operatedFrom().orElse(Instant.MIN));

    private final ListMultimap<FacilityId, Facility> periods =
            MultimapBuilder.treeKeys().arrayListValues().build();

    SitePeriods(Collection<Facility> facilities) {
        facilities.stream().sorted(ORDER).forEach(facility -> periods.put(facility.id(), facility));
    }

    Set<FacilityId> ids() {
        return periods.keySet();
    }

    /** The sites that are described twice for some time. */
    List<Finding> overlaps() {
        List<Finding> findings = new ArrayList<>();
        periods.asMap().forEach((id, described) -> {
            Facility before = null;
            for (Facility period : described) {
                Instant from = period.operatedFrom().orElse(Instant.MIN);
                if (before != null
                        && (period.operatedFrom().isEmpty()
                                || before.isOperatedAt(from)
                                || before.operatedFrom().equals(period.operatedFrom()))) {
                    findings.add(Finding.of(
                            ChainFinding.SITE_PERIODS_OVERLAP,
                            Location.of(id.value()),
                            Map.of(
                                    "facility", id.value(),
                                    "time",
                                            period.operatedFrom()
                                                    .map(Instant::toString)
                                                    .orElse("all time"),
                                    "first", before.operator().value(),
                                    "second", period.operator().value())));
                }
                before = period;
            }
        });
        return findings;
    }

    /** The finding that nobody ran a site at a time, if it is described for other times only. */
    Optional<Finding> gap(Id subject, FacilityId site, Instant time) {
        Collection<Facility> described = periods.get(site);
        return described.isEmpty() || described.stream().anyMatch(period -> period.isOperatedAt(time))
                ? Optional.empty()
                : Optional.of(Finding.of(
                        ChainFinding.SITE_PERIOD_MISSING,
                        Location.of(subject.value()),
                        Map.of("subject", subject.value(), "time", time.toString(), "facility", site.value())));
    }
}
