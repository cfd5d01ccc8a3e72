package io.didymium.examples.cli.exchange.format;

import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.passport.exchange.catenax.CatenaxTerms;
import io.didymium.passport.exchange.catenax.PartnerNumber;
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

    /** Of a command whose options say it. */
    public PartnerOptions() {}

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
            return terms.build();
        } catch (DateTimeException e) {
            throw CommandFault.usage("--issued is a time such as 2026-03-31T12:00:00Z: '" + issued + "'");
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage(String.valueOf(e.getMessage()));
        }
    }
}
