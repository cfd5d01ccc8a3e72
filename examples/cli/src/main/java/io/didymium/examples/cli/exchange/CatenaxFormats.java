package io.didymium.examples.cli.exchange;

import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.examples.cli.exchange.format.ExchangeFormat;
import io.didymium.examples.cli.exchange.format.ExportRequest;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.passport.exchange.catenax.CatenaxPayload;
import io.didymium.passport.exchange.catenax.CatenaxWriter;
import io.didymium.passport.exchange.catenax.frame.FramedPayload;
import io.didymium.passport.exchange.catenax.frame.FramedWriter;
import java.util.List;
import java.util.function.BiFunction;
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
                ExchangeFormat.both(
                        "catenax-analysis",
                        "Catena-X CertificateOfAnalysis 2.0.0",
                        CHECKED,
                        request -> write(request, writer -> writer.analysis(request.batch())),
                        CatenaxImports::analyses),
                ExchangeFormat.both(
                        "catenax-bpc",
                        "Catena-X business partner certificate 3.1.0",
                        CHECKED,
                        CatenaxFormats::certificate,
                        CatenaxImports::certificates),
                framed("catenax-pcf", "Catena-X Pcf 9.0.0", FramedWriter::footprint),
                framed(
                        "catenax-content",
                        "Catena-X verifiable secondary content 1.0.0",
                        FramedWriter::secondaryContent),
                framed("catenax-drive", "Catena-X electric drive passport 2.0.0", FramedWriter::electricDrive),
                framed("catenax-vehicle", "Catena-X mandatory dismantling 2.0.0", FramedWriter::dismantling),
                framed("catenax-passport", "Catena-X digital product passport 7.0.0", FramedWriter::passport));
    }

    /** An aspect that is completed by the option {@code --frame}. */
    private static ExchangeFormat framed(
            String id, String title, BiFunction<FramedWriter, BatchId, FramedPayload> aspect) {
        return ExchangeFormat.written(id, title, CHECKED, request -> {
            FramedWriter writer = FramedWriter.of(
                    request.view().dossier(),
                    request.view().bundle(),
                    request.partners().terms(),
                    request.partners().frame());
            try {
                FramedPayload payload = aspect.apply(writer, request.batch());
                payload.said().forEach(said -> request.notes().accept("Said by the frame alone: " + said + "."));
                return noted(request, payload.lost(), payload.json());
            } catch (IllegalArgumentException e) {
                throw CommandFault.usage(e.getMessage() + " (say it with --frame)");
            }
        });
    }

    private static Bytes noted(ExportRequest request, List<String> lost, Bytes json) {
        lost.forEach(one -> request.notes().accept("Not carried by this format: " + one + "."));
        return json;
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
            return noted(request, payload.lost(), payload.json());
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage(e.getMessage() + " (see --help for the options of Catena-X)");
        }
    }
}
