package io.didymium.passport.issue;

import io.didymium.core.batch.Batch;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.StepId;
import io.didymium.core.material.Assay;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.graph.BundleGraph;
import io.didymium.passport.graph.VersionLine;
import io.didymium.passport.issue.store.FolderStore;
import io.didymium.passport.issue.store.OfficeStore;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.TwoCompanies;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;

/**
 * A seller that receives its entry, buys one lot after the other, corrects each, and suspends, revokes or withdraws it, until it is
 * killed. Each line is something that it acknowledges; started again, it takes up what it had not.
 */
public final class OfficeProcess {
    private static final Instant MADE = Instant.parse("2026-03-01T08:00:00Z");

    private final Office office;

    private OfficeProcess(OfficeStore store) throws Exception {
        office = Office.open(
                new TwoCompanies().seller.party(), Issuers.identity(TwoCompanies.SELLER), store, new SecureRandom());
    }

    /** Takes the folder of the store and the number of the first lot. */
    public static void main(String[] arguments) throws Exception {
        try (FolderStore store = FolderStore.open(Path.of(arguments[0]))) {
            OfficeProcess process = new OfficeProcess(store);
            process.receive();
            for (int lot = Integer.parseInt(arguments[1]); ; lot++) {
                process.play(lot);
                acknowledge("done", Integer.toString(lot));
            }
        }
    }

    private static void acknowledge(String what, String of) {
        System.out.println(what + " " + of);
    }

    private void receive() throws IOException {
        // The seller's own records of another life: its entry in the register, and its site.
        PassportBundle given = new TwoCompanies().seller.deliver(TwoCompanies.STORE);
        if (!TwoCompanies.receive(office, given).kept()) {
            throw new AssertionError("not kept");
        }
        given.credentials().forEach(one -> acknowledge("received", one.digest()));
    }

    private void play(int number) throws IOException {
        BatchId lot = new BatchId("urn:example:batch:" + number);
        if (BundleGraph.of(office.holdings()).about(lot).isEmpty()) {
            issued(office.issue(bought(number, "100"), TwoCompanies.trust(), TwoCompanies.status(0)));
        }
        VersionLine line = BundleGraph.of(office.holdings()).versions(lot).get(0);
        if (line.versions().size() == 1) {
            issued(office.correct(bought(number, "99"), "misread", TwoCompanies.trust(), TwoCompanies.status(1)));
        }
        String id = Forgery.id(BundleGraph.of(office.holdings()).current(lot).get(0));
        switch (number % 3) {
            case 0 -> office.suspend(lot, "is looked at", TwoCompanies.status(2));
            case 1 -> office.revoke(lot, "was false", TwoCompanies.status(2));
            default -> office.withdraw(lot, "not bought", TwoCompanies.status(2));
        }
        acknowledge(number % 3 == 1 ? "revoked" : "marked", id);
    }

    private static void issued(IssueReport report) {
        report.orThrow().credentials().forEach(one -> acknowledge("issued", one.digest()));
    }

    private Draft bought(int number, String mass) {
        BatchId lot = new BatchId("urn:example:batch:" + number);
        return office.draft()
                .add(Batch.builder(lot, MaterialForm.OXIDE)
                        .name("Oxide " + number)
                        .mass(MeasuredMass.parse(mass + " kg ± 0.1"))
                        .producedAt(TwoCompanies.STORE, MADE)
                        .assay(Assay.of("ICP-OES")
                                .percent("Nd2O3", "99.5", "0.3")
                                .build())
                        .build())
                .add(ProcessStep.builder(new StepId("urn:example:step:" + number), ProcessKind.PROCUREMENT)
                        .name("Purchase " + number)
                        .at(TwoCompanies.STORE)
                        .during(MADE, MADE)
                        .produces(lot)
                        .build());
    }
}
