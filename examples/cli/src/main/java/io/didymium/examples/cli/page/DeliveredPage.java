package io.didymium.examples.cli.page;

import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.render.Presentation;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.report.VerificationReport;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The page of what a passport file delivers, written beside it. */
public final class DeliveredPage {
    private DeliveredPage() {}

    /**
     * Writes the page, in English.
     *
     * @param batch the id of the batch that it is about; if absent, that of the only one that the file delivers
     * @throws CommandFault if none is named and the file delivers several batches, or the page cannot be written
     */
    public static void write(
            Path page, Path file, PassportBundle bundle, VerificationReport report, @Nullable String batch)
            throws CommandFault {
        Presentation presentation = Presentation.of(bundle, report, Wording.english());
        Storage.write(page, presentation.passportPage(ShownBatch.of(file, bundle, report, batch)));
    }
}
