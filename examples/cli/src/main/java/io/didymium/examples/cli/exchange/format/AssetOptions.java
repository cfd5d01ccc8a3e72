package io.didymium.examples.cli.exchange.format;

import io.didymium.core.quantity.MassFraction;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.passport.exchange.aas.AasTerms;
import io.didymium.passport.exchange.aas.BatteryTerms;
import io.didymium.passport.exchange.aas.CircularityTerms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What submodel templates of IDTA demand and passports do not state. */
public final class AssetOptions {
    private static final String NONE = "none";

    @Option(
            names = "--order-code",
            paramLabel = "TEXT",
            description = "Of aas: the order code of the material at its maker, which the nameplate demands.")
    private @Nullable String orderCode;

    @Option(
            names = "--battery",
            paramLabel = "SHORT=NAME",
            description = "Of aas, for parts of batteries: the chemistry, such as NiMH=\"nickel metal hydride\".")
    private Map<String, String> battery = new LinkedHashMap<>();

    @Option(
            names = "--component",
            paramLabel = "TEXT",
            description = "Of aas, for parts of batteries: which component the batch is, such as Anode.")
    private @Nullable String component;

    @Option(
            names = "--hazardous",
            paramLabel = "CAS=NAME",
            description =
                    "Of aas, for parts of batteries: a hazardous substance by its CAS number; the word none if there are"
                            + " none.")
    private List<String> hazardous = new ArrayList<>();

    @Option(
            names = "--document-on",
            paramLabel = "TOPIC=ID",
            description = "Of aas, for parts of batteries: the document on dismantling, safety, waste-prevention,"
                    + " separate-collection or collection.")
    private Map<CircularityTerms.Topic, String> documents = new LinkedHashMap<>();

    @Option(
            names = "--extinguishing",
            paramLabel = "CLASS",
            description = "Of aas, for parts of batteries: a class of extinguishing agents, such as D.")
    private List<String> extinguishing = new ArrayList<>();

    @Option(
            names = "--renewable",
            paramLabel = "PERCENT",
            converter = EventOptions.Percent.class,
            description = "Of aas, for parts of batteries: the renewable material in per cent.")
    private @Nullable MassFraction renewable;

    /** Of a command whose options say it. */
    public AssetOptions() {}

    /** The terms that the options say. */
    public AasTerms terms() throws CommandFault {
        try {
            return AasTerms.builder()
                    .orderCode(orderCode)
                    .battery(battery())
                    .circularity(circularity())
                    .build();
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage(String.valueOf(e.getMessage()));
        }
    }

    private @Nullable BatteryTerms battery() throws CommandFault {
        if (battery.isEmpty()) {
            return null;
        }
        if (battery.size() > 1 || component == null || hazardous.isEmpty()) {
            throw CommandFault.usage("one --battery needs --component, and --hazardous with a substance or none");
        }
        Map.Entry<String, String> chemistry = battery.entrySet().iterator().next();
        List<BatteryTerms.HazardousSubstance> substances = new ArrayList<>();
        for (String one : hazardous.equals(List.of(NONE)) ? List.<String>of() : hazardous) {
            int equals = one.indexOf('=');
            if (equals < 0) {
                throw CommandFault.usage("--hazardous is a CAS number and a name such as 7440-02-0=Nickel, or none");
            }
            substances.add(new BatteryTerms.HazardousSubstance(one.substring(equals + 1), one.substring(0, equals)));
        }
        return new BatteryTerms(chemistry.getKey(), chemistry.getValue(), component, substances);
    }

    private @Nullable CircularityTerms circularity() {
        if (documents.isEmpty() && extinguishing.isEmpty() && renewable == null) {
            return null;
        }
        CircularityTerms.Builder terms = CircularityTerms.builder().extinguishingAgents(extinguishing);
        documents.forEach((topic, id) -> terms.documents(topic, List.of(id)));
        return (renewable == null ? terms : terms.renewable(renewable)).build();
    }
}
