package io.didymium.examples.cli.exchange;

import io.didymium.core.batch.Batch;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.exchange.draft.DescribedEvents;
import io.didymium.examples.cli.exchange.format.EventOptions;
import io.didymium.examples.cli.exchange.format.ExchangeFormat;
import io.didymium.examples.cli.exchange.format.ExportRequest;
import io.didymium.examples.cli.exchange.format.ImportFault;
import io.didymium.examples.cli.exchange.format.ImportOptions;
import io.didymium.examples.cli.exchange.format.ImportedDraft;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.passport.exchange.epcis.EpcisDocument;
import io.didymium.passport.exchange.epcis.EpcisDraft;
import io.didymium.passport.exchange.epcis.EpcisReader;
import io.didymium.passport.exchange.epcis.EpcisWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Events of EPCIS. */
final class EpcisFormats {
    private EpcisFormats() {}

    static List<ExchangeFormat> all() {
        return List.of(ExchangeFormat.both(
                "epcis",
                "EPCIS 2.0 and CBV 2.0 (GS1), JSON-LD, with event hash ids",
                "GS1's JSON schema; 22 vector files of event hashes",
                EpcisFormats::write,
                EpcisFormats::read));
    }

    private static Bytes write(ExportRequest request) {
        // The newest event dates the document, so that the same file gives the same bytes.
        Instant created = request.view().chain().steps().stream()
                .map(step -> step.endedAt())
                .max(Instant::compareTo)
                .orElseThrow();
        EpcisDocument document = EpcisWriter.of(
                        request.view().dossier(), request.view().bundle())
                .write(created, request.batch());
        document.lost().forEach(lost -> request.notes().accept("Not carried by this format: " + lost + "."));
        return document.json();
    }

    private static ImportedDraft read(List<Path> files, ImportOptions options) throws CommandFault {
        EpcisReader reader = reader(options.events());
        List<ImportFault> faults = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        List<Batch> batches = new ArrayList<>();
        List<ProcessStep> steps = new ArrayList<>();
        List<Transfer> transfers = new ArrayList<>();
        for (Path file : files) {
            try {
                EpcisDraft draft = reader.read(Storage.bytes(file));
                draft.faults()
                        .forEach(fault -> faults.add(new ImportFault(
                                new ImportFault.Place(file.toString(), fault.location()), fault.reason())));
                leftOut.addAll(draft.leftOut());
                draft.corrections()
                        .forEach(correction -> leftOut.add(correction.event()
                                + ": that it corrects an earlier version (" + correction.reason()
                                + "); issue it with 'office correct'"));
                batches.addAll(draft.batches());
                steps.addAll(draft.steps());
                transfers.addAll(draft.transfers());
            } catch (MalformedInputException e) {
                throw CommandFault.unreadable(file + ": " + e.getMessage());
            }
        }
        return ImportedDraft.of(DescribedEvents.of(batches, steps, transfers), faults, leftOut);
    }

    private static EpcisReader reader(EventOptions options) {
        EpcisReader.Builder reader = EpcisReader.builder();
        options.kinds().forEach(reader::kind);
        options.forms().forEach(reader::form);
        options.weighing().ifPresent(reader::uncertainty);
        return reader.build();
    }
}
