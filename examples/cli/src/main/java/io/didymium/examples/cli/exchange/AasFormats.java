package io.didymium.examples.cli.exchange;

import io.didymium.core.batch.Batch;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.exchange.draft.DescribedEvents;
import io.didymium.examples.cli.exchange.format.ExchangeFormat;
import io.didymium.examples.cli.exchange.format.ExportRequest;
import io.didymium.examples.cli.exchange.format.ImportFault;
import io.didymium.examples.cli.exchange.format.ImportedDraft;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.passport.exchange.aas.AasDraft;
import io.didymium.passport.exchange.aas.AasPayload;
import io.didymium.passport.exchange.aas.AasReader;
import io.didymium.passport.exchange.aas.AasWriter;
import io.didymium.passport.exchange.aas.AasxPackage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Environments of the Asset Administration Shell, alone and in packages. */
final class AasFormats {
    private static final String CHECKED = "schema 3.1, aas4j 2.0.1, 4,611 files of aas-core";

    private AasFormats() {}

    static List<ExchangeFormat> all() {
        return List.of(
                ExchangeFormat.both(
                        "aas",
                        "Asset Administration Shell 3.0 and 3.1, JSON, with templates of IDTA (02099-1, 02006, 02023,"
                                + " 02035-6, 02035-7)",
                        CHECKED,
                        AasFormats::write,
                        (files, options) -> read(files, false)),
                ExchangeFormat.both(
                        "aasx",
                        "the same in an AASX package",
                        "packages of aas-test-engines",
                        request -> AasxPackage.write(write(request)),
                        (files, options) -> read(files, true)));
    }

    private static Bytes write(ExportRequest request) throws CommandFault {
        try {
            AasPayload payload = AasWriter.of(
                            request.view().dossier(), request.assets().terms())
                    .write(En18223Formats.version(request));
            payload.lost().forEach(lost -> request.notes().accept("Not carried by this format: " + lost + "."));
            return payload.json();
        } catch (IllegalArgumentException e) {
            throw CommandFault.unreadable(request.view().file() + " " + e.getMessage());
        }
    }

    private static ImportedDraft read(List<Path> files, boolean packed) throws CommandFault {
        List<ImportFault> faults = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        List<Batch> batches = new ArrayList<>();
        for (Path file : files) {
            try {
                for (Bytes environment : environments(Storage.bytes(file), packed, leftOut)) {
                    AasDraft draft = AasReader.read(environment);
                    draft.faults().forEach(fault -> faults.add(fault(file, fault.location(), fault.reason())));
                    leftOut.addAll(draft.leftOut());
                    draft.batch().ifPresent(batch -> {
                        batches.add(batch);
                        leftOut.add(batch.id() + ": what is claimed of it, what it builds on ("
                                + draft.links().size() + " credentials) and its codes in lists of law");
                    });
                }
            } catch (MalformedInputException e) {
                throw CommandFault.unreadable(file + ": " + e.getMessage());
            }
        }
        if (batches.isEmpty() && faults.isEmpty()) {
            faults.add(fault(files.get(0), "", "has no batch that can be drafted: " + String.join("; ", leftOut)));
        }
        return ImportedDraft.of(DescribedEvents.of(batches, List.of(), List.of()), faults, leftOut);
    }

    private static List<Bytes> environments(Bytes file, boolean packed, List<String> leftOut)
            throws MalformedInputException {
        if (!packed) {
            return List.of(file);
        }
        AasxPackage read = AasxPackage.read(file);
        leftOut.addAll(read.leftOut());
        return read.environments();
    }

    private static ImportFault fault(Path file, String place, String reason) {
        return new ImportFault(new ImportFault.Place(file.toString(), place), reason);
    }
}
