package io.didymium.examples.cli.exchange.format;

import io.didymium.core.id.CertificateId;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.exchange.catenax.CatenaxTerms;
import io.didymium.passport.exchange.catenax.PartnerNumber;
import io.didymium.passport.exchange.catenax.frame.AspectFrame;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What aspects of Catena-X demand and passports do not state. */
public final class PartnerOptions {
    @Option(
            names = "--bpn",
            paramLabel = "ID=BPN",
            description = "Of Catena-X: the business partner number of a party (BPNL) or site (BPNS), by its id.")
    private Map<String, String> numbers = new LinkedHashMap<>();

    @Option(
            names = "--customer",
            paramLabel = "BPNL",
            description = "Of Catena-X: the business partner number of the customer.")
    private @Nullable String customer;

    @Option(names = "--asset-id", paramLabel = "UUID", description = "Of Catena-X: the id of the digital twin.")
    private @Nullable UUID assetId;

    @Option(
            names = "--part-number",
            paramLabel = "TEXT",
            description = "Of Catena-X: the number of the material at its maker.")
    private @Nullable String partNumber;

    @Option(
            names = "--issued",
            paramLabel = "TIME",
            description = "Of Catena-X: when the document is issued, such as 2026-03-31T12:00:00Z.")
    private @Nullable String issued;

    @Option(
            names = "--certificate",
            paramLabel = "ID",
            description = "Of catenax-bpc: the id of the certificate, which is written instead of the batch.")
    private @Nullable String certificate;

    @Option(
            names = "--document",
            paramLabel = "FILE",
            description = "Of catenax-bpc: the document of the certificate, as people read it.")
    private @Nullable Path document;

    @Option(
            names = "--document-type",
            paramLabel = "TYPE",
            description = "Of catenax-bpc: the media type of the document, such as application/pdf.")
    private @Nullable String documentType;

    @Option(
            names = "--document-made",
            paramLabel = "TIME",
            description = "Of catenax-bpc: when the document was made, such as 2026-03-31T12:00:00Z.")
    private @Nullable String documentMade;

    @Option(
            names = "--frame",
            paramLabel = "FILE",
            description = "Of Catena-X: a part of the payload, as JSON, with what the passport does not state.")
    private @Nullable Path frame;

    /** Of a command whose options say it. */
    public PartnerOptions() {}

    /** What the sender states himself; nothing if no file was given. */
    public AspectFrame frame() throws CommandFault {
        if (frame == null) {
            return AspectFrame.NONE;
        }
        try {
            return AspectFrame.read(Storage.bytes(frame));
        } catch (MalformedInputException e) {
            throw CommandFault.unreadable(frame + ": " + e.getMessage());
        }
    }

    /** The certificate to write. */
    public CertificateId certificate() throws CommandFault {
        if (certificate == null) {
            throw CommandFault.usage("give the certificate to write with --certificate");
        }
        try {
            return new CertificateId(certificate);
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage("--certificate is an id: " + e.getMessage());
        }
    }

    /** The terms that the options say. */
    public CatenaxTerms terms() throws CommandFault {
        try {
            CatenaxTerms.Builder terms = CatenaxTerms.builder().assetId(assetId).partNumber(partNumber);
            numbers.forEach((id, number) -> terms.partner(id, new PartnerNumber(number)));
            if (customer != null) {
                terms.customer(new PartnerNumber(customer));
            }
            if (issued != null) {
                terms.issuedAt(OffsetDateTime.parse(issued).toInstant());
            }
            if (document != null) {
                if (documentType == null || documentMade == null) {
                    throw CommandFault.usage("--document needs --document-type and --document-made");
                }
                terms.document(
                        new EvidenceDocument(documentType, Storage.bytes(document)),
                        OffsetDateTime.parse(documentMade).toInstant());
            }
            return terms.build();
        } catch (DateTimeException e) {
            throw CommandFault.usage(
                    "--issued and --document-made are times such as 2026-03-31T12:00:00Z: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage(String.valueOf(e.getMessage()));
        }
    }
}
