package io.didymium.examples.cli;

import io.didymium.core.batch.Batch;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.passport.claim.Dossier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.stream.Stream;

/** When the last event of a dossier happened. */
final class LatestEvent {
    private LatestEvent() {}

    /** The time, or the beginning of the day after the last thing if that is later. */
    static Instant of(Dossier dossier, Instant time) {
        Stream<Instant> view = Stream.of(
                        dossier.chain().steps().stream().map(ProcessStep::endedAt),
                        dossier.chain().batches().stream().map(Batch::producedAt),
                        dossier.chain().transfers().stream().map(Transfer::at),
                        dossier.custody().books().stream()
                                .flatMap(books -> books.kept().statements().stream())
                                .map(statement ->
                                        begin(statement.period().until().plusDays(1))))
                .flatMap(times -> times);
        return view.map(last -> last.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS))
                .filter(day -> day.isAfter(time))
                .max(Comparator.naturalOrder())
                .orElse(time);
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
