package io.didymium.examples.cli.exchange.format;

import io.didymium.core.id.CertificateId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.PartyId;
import io.didymium.core.material.SampleState;
import io.didymium.core.quantity.MassFraction;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.passport.exchange.catenax.AnalysisReader;
import io.didymium.passport.exchange.catenax.CertificateReader;
import io.didymium.passport.exchange.catenax.PartnerNumber;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What certificates of others do not state, and whoever imports them knows. */
public final class CertificateOptions {
    @Option(
            names = "--batch",
            paramLabel = "ID",
            description = "Of catenax-analysis: the batch that was analysed; by default the one that the file names.")
    private @Nullable String batch;

    @Option(
            names = "--sample-state",
            paramLabel = "STATE",
            description = "Of catenax-analysis: the state of the sample, as-received, dry or calcined.")
    private @Nullable SampleState state;

    @Option(
            names = "--analysis-uncertainty",
            paramLabel = "PERCENT",
            converter = EventOptions.Percent.class,
            description = "Of catenax-analysis: the standard uncertainty in per cent of each result.")
    private @Nullable MassFraction uncertainty;

    @Option(
            names = "--bpn",
            paramLabel = "ID=BPN",
            description =
                    "Of catenax-bpc: the business partner number of a party (BPNL) or site (BPNS, BPNA), by its id.")
    private Map<String, String> numbers = new LinkedHashMap<>();

    @Option(names = "--certifier", paramLabel = "ID", description = "Of catenax-bpc: the party that certifies.")
    private @Nullable String certifier;

    @Option(
            names = "--certificate",
            paramLabel = "ID",
            description = "Of catenax-bpc: the id of the certificate, if its registration number is no URI.")
    private @Nullable String certificate;

    @Option(
            names = "--scheme",
            paramLabel = "NAME=IRI",
            description = "Of catenax-bpc: the scheme, such as \"ISO 9001=https://www.iso.org/standard/62085.html\".")
    private @Nullable String scheme;

    @Option(names = "--topic", paramLabel = "NAME=IRI", description = "Of catenax-bpc: the topic of conformity.")
    private @Nullable String topic;

    @Option(
            names = "--criterion",
            paramLabel = "NAME=IRI",
            description = "Of catenax-bpc: what is certified where the area of application is restricted.")
    private @Nullable String criterion;

    /** Of a command whose options say it. */
    public CertificateOptions() {}

    /** The batch that was analysed, if it was given. */
    public Optional<String> batch() {
        return Optional.ofNullable(batch);
    }

    /** A reader of certificates of analysis that knows what the options say. */
    public AnalysisReader analyses() throws CommandFault {
        AnalysisReader.Builder reader = AnalysisReader.builder();
        if (state != null) {
            reader.state(state);
        }
        try {
            if (uncertainty != null) {
                reader.uncertainty(uncertainty);
            }
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage(String.valueOf(e.getMessage()));
        }
        return reader.build();
    }

    /** A reader of business partner certificates that knows what the options say. */
    public CertificateReader certificates() throws CommandFault {
        if (certifier == null || scheme == null || topic == null) {
            throw CommandFault.usage("the format catenax-bpc needs --certifier, --scheme and --topic");
        }
        try {
            CertificateReader.Builder reader =
                    CertificateReader.builder(new PartyId(certifier), concept(scheme), concept(topic));
            numbers.forEach((id, number) -> reader.partner(id, new PartnerNumber(number)));
            return reader.id(certificate == null ? null : new CertificateId(certificate))
                    .criterion(criterion == null ? null : concept(criterion))
                    .build();
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage(String.valueOf(e.getMessage()));
        }
    }

    private static Concept concept(String text) throws CommandFault {
        int sign = text.indexOf('=');
        if (sign < 0) {
            throw CommandFault.usage("expected a name, '=' and an IRI, found '" + text + "'");
        }
        return new Concept(text.substring(sign + 1), text.substring(0, sign));
    }
}
