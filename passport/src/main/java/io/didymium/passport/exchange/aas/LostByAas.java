package io.didymium.passport.exchange.aas;

import io.didymium.core.chain.Trace;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import io.didymium.passport.claim.Dossier;
import java.util.ArrayList;
import java.util.List;

/** What the environment of one passport does not carry of all that is stated about the batch. */
final class LostByAas {
    private LostByAas() {}

    static List<String> of(Dossier dossier, BatchId batch) {
        List<String> lost = new ArrayList<>();
        if (dossier.chain().batches().stream().noneMatch(one -> one.id().equals(batch))) {
            return lost;
        }
        Trace trace = Trace.backward(dossier.chain(), batch);
        trace.steps().forEach(step -> add(lost, step.id(), "a step of its history; EPCIS carries it"));
        trace.transfers().forEach(transfer -> add(lost, transfer.id(), "a transfer of its history; EPCIS carries it"));
        dossier.certificates().stream()
                .filter(certificate -> certificate.assessments().stream()
                        .anyMatch(assessment -> assessment.subject().equals(batch)))
                .forEach(certificate -> add(lost, certificate.id(), "a certificate about it"));
        return lost;
    }

    private static void add(List<String> lost, Id subject, String what) {
        lost.add(subject.value() + ": " + what);
    }
}
