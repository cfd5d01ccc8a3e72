package io.didymium.examples.cli.view;

import io.didymium.core.batch.Batch;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.graph.BundleGraph;
import io.didymium.passport.report.VerificationReport;
import java.util.List;

/** The batches that a passport file was made to deliver. */
public final class DeliveredBatches {
    private DeliveredBatches() {}

    /** Those whose passports no other credential builds on, in the order of the chain; none if the credentials describe no chain. */
    public static List<Batch> of(PassportBundle bundle, VerificationReport report) {
        BundleGraph graph = BundleGraph.of(bundle);
        return report.dossier().stream()
                .flatMap(dossier -> dossier.chain().batches().stream())
                .filter(batch -> graph.about(batch.id()).stream()
                        .anyMatch(passport -> bundle.roots().contains(passport.digest())))
                .toList();
    }
}
