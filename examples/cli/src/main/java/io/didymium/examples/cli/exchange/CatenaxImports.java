package io.didymium.examples.cli.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.exchange.draft.DescribedCertificates;
import io.didymium.examples.cli.exchange.draft.DescribedGoods;
import io.didymium.examples.cli.exchange.format.ImportFault;
import io.didymium.examples.cli.exchange.format.ImportOptions;
import io.didymium.examples.cli.exchange.format.ImportedDraft;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.examples.cli.text.Json;
import io.didymium.passport.exchange.catenax.AnalysisDraft;
import io.didymium.passport.exchange.catenax.AnalysisReader;
import io.didymium.passport.exchange.catenax.CatenaxFault;
import io.didymium.passport.exchange.catenax.CertificateDraft;
import io.didymium.passport.exchange.catenax.CertificateReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Certificates of Catena-X as parts of descriptions. */
final class CatenaxImports {
    private final List<ImportFault> faults = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    private CatenaxImports() {}

    /** The assays of batches, which another file describes. */
    static ImportedDraft analyses(List<Path> files, ImportOptions options) throws CommandFault {
        CatenaxImports imports = new CatenaxImports();
        AnalysisReader reader = options.certificates().analyses();
        ObjectNode draft = Json.object();
        ArrayNode batches = draft.putArray("batches");
        for (Path file : files) {
            try {
                AnalysisDraft analysis = reader.read(Storage.bytes(file));
                imports.add(file, analysis.faults(), analysis.leftOut());
                Optional<String> batch = options.certificates()
                        .batch()
                        .or(() -> analysis.batches().size() == 1
                                ? analysis.batches().stream().findFirst()
                                : Optional.empty());
                if (batch.isEmpty()) {
                    throw CommandFault.usage(
                            file + " names " + analysis.batches().size() + " batches; say which it is with --batch");
                }
                analysis.assay()
                        .ifPresent(assay ->
                                batches.addObject().put("id", batch.get()).set("assay", DescribedGoods.assay(assay)));
            } catch (MalformedInputException e) {
                throw CommandFault.unreadable(file + ": " + e.getMessage());
            }
        }
        return ImportedDraft.of(draft, imports.faults, imports.leftOut);
    }

    /** Certificates, which their certifier issues. */
    static ImportedDraft certificates(List<Path> files, ImportOptions options) throws CommandFault {
        CatenaxImports imports = new CatenaxImports();
        CertificateReader reader = options.certificates().certificates();
        ObjectNode draft = Json.object();
        ArrayNode certificates = draft.putArray("certificates");
        for (Path file : files) {
            try {
                CertificateDraft read = reader.read(Storage.bytes(file));
                imports.add(file, read.faults(), read.leftOut());
                imports.leftOut.add(
                        file + " /document: the document of " + read.document().mediaType() + " with the digest "
                                + read.document().digest());
                read.certificate().ifPresent(one -> certificates.add(DescribedCertificates.of(one)));
            } catch (MalformedInputException e) {
                throw CommandFault.unreadable(file + ": " + e.getMessage());
            }
        }
        return ImportedDraft.of(draft, imports.faults, imports.leftOut);
    }

    private void add(Path file, List<CatenaxFault> wrong, List<String> left) {
        wrong.forEach(fault ->
                faults.add(new ImportFault(new ImportFault.Place(file.toString(), fault.location()), fault.reason())));
        left.forEach(one -> leftOut.add(file + " " + one));
    }
}
