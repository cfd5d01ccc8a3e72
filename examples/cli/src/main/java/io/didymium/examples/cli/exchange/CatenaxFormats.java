package io.didymium.examples.cli.exchange;

import io.didymium.core.id.CertificateId;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.exchange.format.ExchangeFormat;
import io.didymium.examples.cli.exchange.format.ExportRequest;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.passport.exchange.catenax.CatenaxPayload;
import io.didymium.passport.exchange.catenax.CatenaxWriter;
import java.util.List;
import java.util.function.Function;

/** Payloads of Catena-X. */
final class CatenaxFormats {
    private static final String CHECKED = "the published schema";

    private CatenaxFormats() {}

    static List<ExchangeFormat> all() {
        return List.of(
                ExchangeFormat.written(
                        "catenax-batch",
                        "Catena-X Batch 4.0.0",
                        CHECKED,
                        request -> write(request, writer -> writer.batch(request.batch()))),
                ExchangeFormat.written(
                        "catenax-analysis",
                        "Catena-X CertificateOfAnalysis 2.0.0",
                        CHECKED,
                        request -> write(request, writer -> writer.analysis(request.batch()))),
                ExchangeFormat.written(
                        "catenax-bpc",
                        "Catena-X business partner certificate 3.1.0",
                        CHECKED,
                        CatenaxFormats::certificate));
    }

    private static Bytes certificate(ExportRequest request) throws CommandFault {
        CertificateId id = request.partners().certificate();
        return write(request, writer -> writer.certificate(id));
    }

    private static Bytes write(ExportRequest request, Function<CatenaxWriter, CatenaxPayload> aspect)
            throws CommandFault {
        CatenaxWriter writer =
                CatenaxWriter.of(request.view().dossier(), request.partners().terms());
        try {
            CatenaxPayload payload = aspect.apply(writer);
            payload.lost().forEach(lost -> request.notes().accept("Not carried by this format: " + lost + "."));
            return payload.json();
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage(e.getMessage() + " (see --help for the options of Catena-X)");
        }
    }
}
