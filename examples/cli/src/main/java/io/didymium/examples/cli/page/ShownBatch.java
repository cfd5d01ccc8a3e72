package io.didymium.examples.cli.page;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.text.ShortNames;
import io.didymium.examples.cli.view.DeliveredBatches;
import io.didymium.examples.cli.word.Nearest;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.report.VerificationReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The batch that a page is about: the one that is named, or the one that a file was made to deliver. */
final class ShownBatch {
    private static final int MOST_NAMES = 40;

    private ShownBatch() {}

    static BatchId of(Path file, PassportBundle bundle, VerificationReport report, @Nullable String named)
            throws CommandFault {
        Optional<SupplyChain> chain = report.dossier().map(dossier -> dossier.chain());
        if (chain.isEmpty() || chain.get().batches().isEmpty()) {
            return byId(file, named);
        }
        ShortNames labels = new ShortNames(chain.get());
        List<String> known = chain.get().batches().stream()
                .map(batch -> labels.of(batch.id()))
                .toList();
        if (named != null) {
            return labels.batch(named)
                    .orElseThrow(() -> CommandFault.usage("there is no batch '" + named + "' in " + file
                            + Nearest.to(named, known)
                                    .map(near -> "; did you mean " + near + "?")
                                    .orElse("; there are: " + listed(known))));
        }
        List<BatchId> delivered =
                DeliveredBatches.of(bundle, report).stream().map(Batch::id).toList();
        if (delivered.size() != 1) {
            throw CommandFault.usage(file + " delivers " + delivered.size() + " batches; name one of: "
                    + listed(
                            delivered.isEmpty()
                                    ? known
                                    : delivered.stream().map(labels::of).toList()));
        }
        return delivered.get(0);
    }

    private static BatchId byId(Path file, @Nullable String named) throws CommandFault {
        try {
            return new BatchId(named == null ? "" : named);
        } catch (IllegalArgumentException e) {
            throw CommandFault.absent(
                    file + " describes no chain that can be believed; name the batch by its whole id");
        }
    }

    private static String listed(List<String> names) {
        return String.join(", ", names.stream().limit(MOST_NAMES).toList());
    }
}
