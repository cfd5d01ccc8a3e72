package io.didymium.passport.exchange.aas;

import io.didymium.core.id.Text;
import java.util.List;

/**
 * What the template of material composition demands of a battery and passports do not state.
 *
 * @param shortName the chemistry in short, such as {@code NiMH}
 * @param clearName the chemistry, such as {@code nickel metal hydride}
 * @param component the component that the batch is, such as {@code Anode}
 * @param hazardous the hazardous substances in it; an empty list states that there are none
 */
public record BatteryTerms(String shortName, String clearName, String component, List<HazardousSubstance> hazardous) {
    /**
     * A hazardous substance.
     *
     * @param name its name
     * @param cas its number in the Chemical Abstracts Service
     */
    public record HazardousSubstance(String name, String cas) {
        /** @throws IllegalArgumentException if a text is blank */
        public HazardousSubstance {
            Text.require(name, "name of a hazardous substance");
            Text.require(cas, "CAS number of " + name);
        }
    }

    /** @throws IllegalArgumentException if a text is blank */
    public BatteryTerms {
        Text.require(shortName, "short name of a chemistry");
        Text.require(clearName, "name of a chemistry");
        Text.require(component, "component of a battery");
        hazardous = List.copyOf(hazardous);
    }
}
