package io.didymium.passport.issue;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.core.id.TransferId;
import io.didymium.core.process.ProcessStep;
import io.didymium.passport.claim.Dossier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who issues which credential of a dossier, in the order of issuing, what others build on first. */
final class IssuePlan {
    private final Map<String, PartyId> issuers = new LinkedHashMap<>();

    IssuePlan(Dossier dossier, List<BookPeriods> books) {
        SupplyChain chain = dossier.chain();
        dossier.registrations()
                .forEach(entry -> add(entry.register(), CredentialIds.ofIdentity(entry.register(), entry.party())));
        chain.facilities().forEach(facility -> add(facility.operator(), facility.id()));
        dossier.certificates().forEach(certificate -> add(certificate.certifier(), certificate.id()));
        Map<Id, ProcessStep> steps = new LinkedHashMap<>();
        chain.steps().forEach(step -> steps.put(step.id(), step));
        Map<TransferId, PartyId> senders = new LinkedHashMap<>();
        chain.transfers()
                .forEach(transfer -> senders.put(
                        transfer.id(), chain.facility(transfer.from()).operator()));
        for (Id event : EventOrder.of(chain)) {
            if (event instanceof StepId) {
                ProcessStep step = steps.get(event);
                PartyId operator = chain.facility(step.facility()).operator();
                add(operator, event);
                step.outputs().forEach(output -> add(operator, output.batch()));
            } else {
                add(senders.get(event), event);
            }
        }
        for (BookPeriods kept : books) {
            PartyId holder = kept.terms().holder();
            kept.issued()
                    .keySet()
                    .forEach(number -> add(holder, kept.terms().declaration(number)));
            kept.chapters()
                    .forEach(chapter ->
                            add(holder, kept.terms().period(chapter.period().number())));
        }
    }

    private void add(PartyId issuer, Id subject) {
        add(issuer, CredentialIds.of(subject));
    }

    private void add(PartyId issuer, String credential) {
        issuers.putIfAbsent(credential, issuer);
    }

    /** The issuer of each credential, in order. */
    Map<String, PartyId> issuers() {
        return issuers;
    }
}
