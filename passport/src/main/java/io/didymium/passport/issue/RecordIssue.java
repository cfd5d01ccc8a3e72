package io.didymium.passport.issue;

import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.responsibility.ResponsibilityRecord;
import io.didymium.core.responsibility.diligence.DueDiligenceStatement;
import io.didymium.core.responsibility.engagement.SiteRecord;
import io.didymium.passport.credential.Subject;
import io.didymium.passport.issue.CredentialFactory.Issued;
import io.didymium.passport.issue.plan.CredentialIds;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Issues records of responsibility, each by its keeper, on top of the keeper's identity and what it is about. */
final class RecordIssue {
    private final CredentialFactory factory;
    private final BiFunction<PartyId, Instant, List<Issued>> identities;
    private final BiFunction<FacilityId, Instant, List<Issued>> sites;

    RecordIssue(
            CredentialFactory factory,
            BiFunction<PartyId, Instant, List<Issued>> identities,
            BiFunction<FacilityId, Instant, List<Issued>> sites) {
        this.factory = factory;
        this.identities = identities;
        this.sites = sites;
    }

    void issue(ResponsibilityRecord record) {
        if (!factory.mayIssue(record.keeper())
                || factory.find(CredentialIds.of(record.id())).isPresent()) {
            return;
        }
        Instant from = record.date().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        List<Issued> upstream = new ArrayList<>(identities.apply(record.keeper(), from));
        if (record instanceof SiteRecord about) {
            about.sites().forEach(site -> upstream.addAll(sites.apply(site, from)));
        } else if (record instanceof DueDiligenceStatement statement) {
            statement.audit().flatMap(factory::find).ifPresent(upstream::add);
        }
        factory.issue(record.keeper(), from, Optional.empty(), new Subject.OfRecord(record), record.name(), upstream);
    }
}
