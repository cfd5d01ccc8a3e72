package io.didymium.examples.cli.demo;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.circularity.RecyclingRecord;
import io.didymium.core.circularity.RecyclingScope;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.party.Facility;
import io.didymium.core.reconcile.statement.ReconciliationStatement;
import io.didymium.core.responsibility.ResponsibilityRecord;
import io.didymium.core.responsibility.engagement.SiteRecord;
import io.didymium.core.responsibility.hazard.SafetyRecord;
import io.didymium.core.stock.statement.MaterialStatement;
import io.didymium.core.toll.TollStatement;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.graph.BundleGraph;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The records of responsibility of a scenario: who states which when, and to whom they go. No goods build on a record, so that they go along
 * with deliveries as long as somebody holds them.
 *
 * @param dossier the scenario
 */
public record PlayedRecords(Dossier dossier) {
    /** The parties that state records and operate no site: keepers of minutes. */
    public List<PartyId> keepers() {
        return dossier.records().stream()
                .map(ResponsibilityRecord::keeper)
                .distinct()
                .filter(keeper -> operators().noneMatch(keeper::equals))
                .toList();
    }

    private Stream<PartyId> operators() {
        return dossier.chain().facilities().stream().map(Facility::operator);
    }

    /** The records of a party that can be stated by now and are not issued: what they are about happened. */
    public List<ResponsibilityRecord> due(PartyId keeper, Set<Id> issued) {
        return dossier.records().stream()
                .filter(record ->
                        record.keeper().equals(keeper) && !issued.contains(record.id()) && happened(record, issued))
                .toList();
    }

    private boolean happened(ResponsibilityRecord record, Set<Id> issued) {
        SupplyChain chain = dossier.chain();
        if (record instanceof TollStatement account) {
            return account.postings().stream().allMatch(posting -> issued.contains(posting.event()));
        }
        if (record instanceof MaterialStatement period) {
            return isOver(
                    period.site(),
                    period.until().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                    issued);
        }
        if (record instanceof ReconciliationStatement values) {
            return isOver(values.scope().site(), values.scope().until(), issued);
        }
        if (record instanceof RecyclingRecord rates && rates.scope() == RecyclingScope.OWN_STEPS) {
            return chain.steps().stream()
                    .filter(step -> chain.operatorOf(step).equals(rates.keeper()))
                    .allMatch(step -> issued.contains(step.id()));
        }
        return !(record instanceof SafetyRecord safety)
                || (safety.steps().stream().allMatch(one -> issued.contains(one.step()))
                        && safety.batches().stream()
                                .allMatch(one -> issued.contains(
                                        chain.producerOf(one.batch()).id())));
    }

    /** Whether all that happened at a site before a time is issued. */
    private boolean isOver(FacilityId site, Instant until, Set<Id> issued) {
        SupplyChain chain = dossier.chain();
        return chain.steps().stream()
                        .filter(step ->
                                step.facility().equals(site) && step.endedAt().isBefore(until))
                        .allMatch(step -> issued.contains(step.id()))
                && chain.transfers().stream()
                        .filter(transfer ->
                                (transfer.from().equals(site) || transfer.to().equals(site))
                                        && transfer.at().isBefore(until))
                        .allMatch(transfer -> issued.contains(transfer.id()));
    }

    /** The operators of the sites that records of a keeper are about. */
    public List<PartyId> concerned(PartyId keeper) {
        return dossier.records().stream()
                .filter(record -> record.keeper().equals(keeper))
                .filter(SiteRecord.class::isInstance)
                .flatMap(record -> ((SiteRecord) record).sites().stream())
                .map(site -> dossier.chain().facility(site).operator())
                .distinct()
                .toList();
    }

    /** The records among what somebody holds, and the assessments under criteria, on which no goods build either. */
    public List<Id> held(PassportBundle holdings) {
        BundleGraph graph = BundleGraph.of(holdings);
        return Stream.concat(
                        dossier.records().stream().map(ResponsibilityRecord::id),
                        dossier.certificates().stream()
                                .filter(certificate -> certificate.profile().isPresent())
                                .map(Certificate::id))
                .<Id>map(id -> id)
                .filter(id -> !graph.about(id).isEmpty())
                .toList();
    }

    /** What people call the batch, site or party that an assessment is about. */
    public String nameOf(Id subject) {
        SupplyChain chain = dossier.chain();
        if (subject instanceof BatchId batch) {
            return chain.batch(batch).name();
        }
        return subject instanceof PartyId party
                ? chain.party(party).name()
                : chain.facility((FacilityId) subject).name();
    }
}
