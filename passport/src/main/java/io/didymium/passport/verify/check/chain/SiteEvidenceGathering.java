package io.didymium.passport.verify.check.chain;

import io.didymium.core.id.FacilityId;
import io.didymium.core.party.CorporateGroups;
import io.didymium.core.party.Facility;
import io.didymium.passport.credential.FacilitySubject;
import io.didymium.passport.credential.IdentitySubject;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.verify.facts.BundleFacts;
import io.didymium.passport.verify.facts.CredentialFacts;
import io.didymium.passport.verify.facts.IdentityFacts;
import io.didymium.passport.verify.facts.RebuiltChain;
import io.didymium.passport.verify.facts.party.SiteEvidence;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts together who operates which site by the word of others. */
final class SiteEvidenceGathering {
    private SiteEvidenceGathering() {}

    static SiteEvidence of(BundleFacts facts) {
        RebuiltChain chain = facts.chain();
        IdentityFacts identities = facts.identities();
        CorporateGroups groups = facts.groups();
        SiteEvidence evidence = new SiteEvidence();
        chain.certificates()
                .values()
                .forEach(certificate -> evidence.add(
                        certificate,
                        identities.isTrusted(certificate.certifier().value(), TrustRole.CERTIFIER)
                                && !groups.isOneGroup(certificate.certifier(), certificate.issuedTo())));
        Set<FacilityId> sites = chain.sites().all().stream().map(Facility::id).collect(Collectors.toSet());
        Map<FacilityId, Instant> first = firstEvents(chain);
        for (CredentialFacts credential : facts.described().all()) {
            Optional<Statement> statement = credential.statement();
            if (statement.isPresent() && statement.get().subject() instanceof IdentitySubject identity) {
                evidence.add(
                        identity.registration(),
                        sites,
                        identities.isTrusted(statement.get().issuer().id().value(), TrustRole.REGISTER)
                                || identities
                                        .accreditationFault(statement.get())
                                        .isEmpty());
            }
            if (statement.isPresent() && statement.get().subject() instanceof FacilitySubject record) {
                Facility facility = record.facility();
                Optional.ofNullable(first.get(facility.id()))
                        .filter(event -> facts.receipts()
                                .seenAt(credential.credential())
                                .filter(event::isAfter)
                                .isPresent())
                        .ifPresent(event -> evidence.addLogged(facility.id(), facility.operator()));
            }
        }
        return evidence;
    }

    /** When something was first made at each site or sent from it. */
    private static Map<FacilityId, Instant> firstEvents(RebuiltChain chain) {
        Map<FacilityId, Instant> first = new HashMap<>();
        chain.steps().forEach(step -> first.merge(step.facility(), step.startedAt(), SiteEvidenceGathering::earlier));
        chain.batches()
                .values()
                .forEach(batch -> first.merge(batch.facility(), batch.producedAt(), SiteEvidenceGathering::earlier));
        chain.transfers()
                .forEach(transfer -> first.merge(transfer.from(), transfer.at(), SiteEvidenceGathering::earlier));
        return first;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
