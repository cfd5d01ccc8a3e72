package io.didymium.passport.exchange.aas;

import io.didymium.core.quantity.MassFraction;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.exchange.en18223.DppVersion;
import java.util.ArrayList;
import java.util.List;

/** Passports and terms for environments, for tests. */
final class Environments {
    static final BatteryTerms BATTERY = new BatteryTerms(
            "NiMH",
            "nickel metal hydride",
            "Anode",
            List.of(new BatteryTerms.HazardousSubstance("Nickel", "7440-02-0")));

    static final CircularityTerms CIRCULARITY = circularity();

    static final AasTerms TERMS = AasTerms.builder()
            .orderCode("A-1")
            .battery(BATTERY)
            .circularity(CIRCULARITY)
            .build();

    private Environments() {}

    private static CircularityTerms circularity() {
        CircularityTerms.Builder terms =
                CircularityTerms.builder().extinguishingAgents(List.of("D")).renewable(MassFraction.parse("0.5 %"));
        for (CircularityTerms.Topic topic : CircularityTerms.Topic.values()) {
            terms.documents(topic, List.of("DOC-" + topic));
        }
        return terms.build();
    }

    /** The versions of all product passports of a bundle. */
    static List<DppVersion> versions(PassportBundle bundle) {
        List<DppVersion> versions = new ArrayList<>();
        bundle.credentials().forEach(credential -> {
            try {
                versions.add(DppVersion.of(credential));
            } catch (MalformedInputException e) {
                // Not a product passport.
            }
        });
        return versions;
    }

    static AasPayload written(Dossier dossier, DppVersion version) {
        return AasWriter.of(dossier, TERMS).write(version);
    }
}
