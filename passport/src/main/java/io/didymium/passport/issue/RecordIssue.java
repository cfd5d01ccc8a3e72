package io.didymium.passport.issue;

import io.didymium.core.chain.SupplyChain;
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
    private final SupplyChain chain;
    private final CredentialFactory factory;
    private final BiFunction<PartyId, Instant, List<Issued>> identities;

    RecordIssue(SupplyChain chain, CredentialFactory factory, BiFunction<PartyId, Instant, List<Issued>> identities) {
        this.chain = chain;
        this.factory = factory;
        this.identities = identities;
    }

    void issue(ResponsibilityRecord record) {
        if (!factory.mayIssue(record.keeper())
                || factory.find(CredentialIds.of(record.id())).isPresent()) {
            return;
        }
        Instant from = record.date().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        List<Issued> upstream = new ArrayList<>(identities.apply(record.keeper(), from));
        if (record instanceof SiteRecord about) {
            about.sites().forEach(site -> recordOf(site, from).ifPresent(upstream::add));
        } else if (record instanceof DueDiligenceStatement statement) {
            statement.audit().flatMap(factory::find).ifPresent(upstream::add);
        }
        factory.issue(record.keeper(), from, Optional.empty(), new Subject.OfRecord(record), record.name(), upstream);
    }

    /** The record of a site for a time, if there is one here that is valid by then: who keeps minutes need not have it. */
    private Optional<Issued> recordOf(FacilityId site, Instant at) {
        return chain.findFacility(site, at)
                .flatMap(facility -> factory.find(CredentialIds.ofFacility(facility)))
                .filter(issued -> !issued.validFrom().isAfter(at));
    }
}
