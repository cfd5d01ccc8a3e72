package io.didymium.passport.exchange.epcis;

import io.didymium.core.batch.Batch;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.Claim;
import io.didymium.core.id.Id;
import io.didymium.core.party.Facility;
import io.didymium.core.party.Party;
import io.didymium.passport.claim.Dossier;
import java.util.Set;
import java.util.TreeSet;

/** What a history in EPCIS does not carry of all that is stated. */
final class LostByEpcis {
    private final Set<String> lost = new TreeSet<>();
    private final Set<String> written;

    private LostByEpcis(Set<String> written) {
        this.written = written;
    }

    /** @param written the ids of the batches, steps and transfers that were written */
    static Set<String> of(Dossier dossier, Set<String> written) {
        LostByEpcis list = new LostByEpcis(written);
        dossier.chain().parties().stream()
                .map(Party::id)
                .forEach(party -> list.add(party, "name and address, its id is kept"));
        dossier.chain().facilities().stream()
                .map(Facility::id)
                .forEach(site -> list.add(site, "name, address and operator, its id is kept"));
        dossier.chain().batches().stream()
                .filter(batch -> !batch.codes().isEmpty())
                .map(Batch::id)
                .forEach(batch -> list.addWritten(batch, "codes of customs, waste and transport law"));
        dossier.registrations().forEach(entry -> list.add(entry.party(), "entry in a register"));
        dossier.certificates().stream()
                .map(Certificate::id)
                .forEach(certificate -> list.add(certificate, "content of the certificate, its id is kept"));
        dossier.claims().stream().map(Claim::id).forEach(claim -> list.add(claim, "claim"));
        dossier.origin().sources().forEach(stated -> list.addWritten(stated.subject(), "declared source"));
        dossier.origin().origins().forEach(claim -> list.addWritten(claim.batch(), "claimed origin"));
        dossier.origin().provenance().forEach(stated -> list.addWritten(stated.batch(), "provenance"));
        dossier.origin().recycled().forEach(claim -> list.addWritten(claim.batch(), "claimed recycled content"));
        dossier.origin().products().forEach(stated -> list.addWritten(stated.batch(), "magnets of the product"));
        dossier.custody().books().forEach(books -> list.add(books.terms().books(), "books of custody"));
        dossier.footprints().inventories().forEach(stated -> list.addWritten(stated.step(), "inventory"));
        dossier.footprints().claims().forEach(claim -> list.addWritten(claim.batch(), "claimed footprint"));
        dossier.records().forEach(kept -> list.add(kept.id(), "record of responsibility"));
        return list.lost;
    }

    private void add(Id subject, String what) {
        lost.add(subject.value() + ": " + what);
    }

    private void addWritten(Id subject, String what) {
        if (written.contains(subject.value())) {
            add(subject, what);
        }
    }
}
